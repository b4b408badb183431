import { endOf, isExact, type Mention, type Reading, sameKind } from "../reading/index.js";
import { coverage, slipsBy, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

/** Who gives of it, in the name of an amount. */
const giver = /^[^,。;:\d]{0,6}(?:中央|自治区|省|市|州|盟|县|区|旗|乡|镇|村)(?:本?级)?(?:财政)?(?:配套|补助|负担|承担|安排|资金|奖补)+(?:为|共)*$/;
const more = /其余|另外?|不足|剩余|自筹|差额|等/;
const farOff = 0.5;

/** 按2500元/户的标准，市级配套资金182.9万元（1000元/户），区级配套资金274.35万元（1500元/户）: a standard, and behind what each level gave in all, in a bracket, what of it that is. */
export function standardsInBrackets({ mentions, passage: { text } }: Reading): readonly Sum[] {
  return mentions.flatMap((total): Sum[] => {
    if (!isStandard(total) || total.standing.frame !== 0 || !/^(?:\s*(?:\/|每)[^,。;:()\d的]{1,4})?的?[^,。;:\d()]{0,4}标准/.test(text.slice(endOf(total)))) return [];
    // What stands in a bracket counts its own sentences.
    const stop = mentions.findIndex(({ index, standing }) => index > total.index && standing.frame === 0 && standing.sentence !== total.standing.sentence);
    const behind = mentions.slice(total.index + 1, stop < 0 ? undefined : stop);
    const parts = behind.filter((each) => isStandard(each) && each.standing.frame !== 0);
    const given = behind.filter(({ standing }) => standing.frame === 0);
    if (parts.length < 2 || given.length !== parts.length || behind.length !== 2 * parts.length || !parts.every((part, at) => isOf(part, given[at] as Mention, total))) return [];
    if (ties(total, parts)) return [{ total, parts, reading: "partition" }];
    // What a third one gives of it may be told nowhere; more than all of it nobody gives.
    const covers = coverage(total, parts);
    const said = text.slice(total.figure.offset).split("。")[0] ?? "";
    return !more.test(said) && ((covers > 1 && covers <= 1 + farOff) || slipsBy(total, parts, 3)) ? [{ total, parts, reading: "partition" }] : [];
  });
}

/** The bracket right behind the amount, with nothing else in it, in the standard's own unit. */
function isOf(part: Mention, amount: Mention, total: Mention): boolean {
  const { text } = part.passage;
  return amount.index === part.index - 1 && amount.role.kind === "level" && giver.test(amount.standing.lead) && /^\s*\(\s*(?:每[^,。;:()\d]{1,4})?$/.test(text.slice(endOf(amount), part.figure.offset)) && sameKind(part, total) && part.figure.quantity.compare(total.figure.quantity) < 0 && unitOf(part) === unitOf(total) && /^\s*(?:(?:\/|每)[^,。;:()\d]{1,4})?\)/.test(text.slice(endOf(part)));
}

/** 户 of 2500元/户 and of 每户2500元. */
function unitOf({ passage: { text }, figure }: Mention): string {
  return /^\s*(?:\/|每)([^,。;:()\d的]{1,4})/.exec(text.slice(figure.offset + figure.length))?.[1] ?? /每([^,。;:()\d年月]{1,4})$/.exec(text.slice(0, figure.offset))?.[1] ?? "";
}

const isStandard = (each: Mention): boolean => each.role.kind === "each" && isExact(each) && each.figure.quantity.measure.dimension === "money" && unitOf(each) !== "";
