import type { AimRelation, Relation } from "../../../model/index.js";
import { sentenceAt } from "../reading/index.js";
import { othersInSentence, type Told } from "./told.js";

/** The aim was moved, or reaches only those who could be reached. */
const moved = /调整(?:为|至|后|任务|计划)|调减|核减|变更为|符合条件|按期[^,。;\d]{0,8}率/;
const undone = /其余|其他|未|取消|剩|缺|少|差|尚|停/;

/**
 * The relations without the aims that the rest of their sentence tells to be reached (目标120张，实际新建102张，改建18张，共120张), or to have been moved
 * (目标5000亩，完成4860亩，经批准调整为4860亩，完成率100%): there the one figure read as the result is not all of it.
 */
export function withoutAimsReached(relations: readonly Relation[], told: Told): readonly Relation[] {
  return relations.filter((relation) => relation.kind !== "aim" || relation.of !== undefined || !(isReachedBehind(relation, told) || isMoved(relation, told)));
}

function isReachedBehind({ target, actual }: AimRelation, told: Told): boolean {
  const [due, done, result] = [target.quantity, actual.quantity, told.get(actual)?.mention];
  if (due === undefined || done === undefined || result === undefined || done.compare(due) >= 0) return false;
  const behind = othersInSentence(actual, actual, [target, actual], told).filter(({ index, standing }) => index > result.index && !undone.test(`${standing.lead}${standing.tail}`));
  return behind.some(({ figure: { quantity } }) => quantity.compare(due) >= 0 || done.plus(quantity).compare(due) >= 0);
}

function isMoved({ actual, claim }: AimRelation, told: Told): boolean {
  const mention = told.get(actual)?.mention;
  return mention !== undefined && claim !== "" && moved.test(sentenceAt(mention.passage.text, mention.figure.offset).words);
}
