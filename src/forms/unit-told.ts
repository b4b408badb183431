import type { Paragraph } from "../document/index.js";
import { isElsewhere, placeOfUnit, plainUnitName, sameUnit, type ScoredForm } from "../model/index.js";
import { halfWidth } from "../quantity/index.js";
import { type Foreign, namedAsItself } from "./self-named.js";

/**
 * The unit that a file is of although its title names another: all its forms name one unit, its text or a second form does so
 * too, and the title's unit is told nowhere else, not even as the department over a project.
 */
export function unitOutvoted(titled: string | undefined, named: readonly string[], projects: readonly ScoredForm[], body: readonly Paragraph[]): string | undefined {
  const names = named.map(plainUnitName).filter((name) => name !== "");
  const [first] = names;
  if (titled === undefined || first === undefined || sameUnit(first, titled) || names.some((name) => !sameUnit(name, first))) return undefined;
  const texts = body.map(({ text }) => halfWidth(text).replace(/\s+/g, ""));
  const elsewhere = [...projects.flatMap(({ department, implementer }) => [department?.text ?? "", implementer?.text ?? ""]), ...texts].filter((text) => text.includes(titled) || (text !== "" && sameUnit(text, titled)));
  const tellings = names.length + texts.filter((text) => names.some((name) => text.includes(name))).length;
  return elsewhere.length === 0 && tellings >= 2 ? first : undefined;
}

/** What a report says of its own unit, never of another. */
const ofOneself = "(?=(?:高度重视|认真|严格|积极|始终|切实|坚持|按照|根据|围绕|成立|内设|下设|核定|现有|党组|党委|20\\d\\d年度?(?:整体|部门|总?支出|总?收入|基本支出|项目支出|预算|决算)|全年|本年))";

/** 白沙县水利局成立领导小组 in a report of 青石县水利局: the subject of a sentence is a unit of the same kind in another place. */
export function foreignUnits(unit: string, paragraphs: readonly Paragraph[]): readonly Foreign[] {
  const [, place = "", level = "", kind = ""] = placeOfUnit.exec(plainUnitName(unit)) ?? [];
  const itself = namedAsItself(unit, paragraphs);
  if (place === "") return itself;
  const pattern = new RegExp(`(?<=^|[。;])\\s*(?:[一二三四五六七八九十\\d]+[、.])?([^省市县区州旗镇乡,。;:、\\d\\s我本全各该]{1,4}${level})${kind}${ofOneself}`, "g");
  const told = paragraphs.flatMap((paragraph) => {
    const text = halfWidth(paragraph.text);
    return [...text.matchAll(pattern)].flatMap((match): Foreign[] => {
      const other = match[1] ?? "";
      if (other === place || place.endsWith(other) || other.endsWith(place)) return [];
      const offset = match.index + match[0].indexOf(other);
      return [{ paragraph, words: `${other}${kind}`, sentence: text.slice(offset).split(/(?<=[。;])/)[0] ?? "", offset }];
    });
  });
  return [...told, ...itself.filter(({ paragraph, words }) => !told.some((each) => each.paragraph === paragraph && each.words === words)), ...paragraphs.flatMap((paragraph) => captionOf(paragraph, unit))];
}

const caption = /^(?:填报|编制|报送|实施|评价)?(?:单位|部门)(?:\(单位\))?(?:名称|全称)?(?:\((?:公章|盖章|签章|章)\))?:\s*([^\s,。;:()]{4,24})(?=\s|$|\()/;

/** 部门：白沙县水利局　　金额单位：元 above a form that 青石县水利局 hands in: the like of the unit in another place. */
function captionOf(paragraph: Paragraph, unit: string): readonly Foreign[] {
  const text = halfWidth(paragraph.text).trim();
  const [, name] = caption.exec(text) ?? [];
  if (name === undefined || !isElsewhere(name, unit)) return [];
  return [{ paragraph, words: name, sentence: text.slice(0, 60), offset: halfWidth(paragraph.text).indexOf(name) }];
}
