import { halfWidth } from "../../quantity/index.js";
import { Term } from "./term.js";
import { plainText } from "./texts.js";

const what = "(?:预期|预定|年度|既定|绩效|设定|全部|各项)*(?:绩效)?(?:指标|目标|任务|效果)?(?:值)?";
const done = "(?:达成|完成|实现|达到|达标)";
const tiers: readonly (readonly [string, RegExp])[] = [
  ["missed", new RegExp(`^(?:未|尚未|没有|没)(?:能)?${done}${what}(?:,?且?效果较差)?$`)],
  ["partly", new RegExp(`^(?:已)?(?:部分|未完全|未全部|未全面|没有完全|尚未完全|尚未全部)${done}${what}(?:,?并?具有一定效果)?$`)],
  ["nearly", new RegExp(`^(?:已)?(?:基本|大部分|大体|大致)${done}${what}$`)],
  ["met", new RegExp(`^(?:已|全部|全面|完全|已经)*${done}${what}$`)],
];

/**
 * Which tier of 定性 results the words of 实际完成值 name: met 达成, nearly 基本达成, partly 部分达成, missed 未达成; empty for
 * other words, and where the target itself was set in these words.
 */
export function tierOf(target: Term, actual: Term): string {
  if (actual.figure || actual.text === "") return "";
  const [aimed, told] = [plainText(target.text), plainText(halfWidth(actual.text))];
  if (aimed.includes(told)) return "";
  return tiers.find(([, pattern]) => pattern.test(told))?.[0] ?? "";
}

const grades: readonly (readonly [string, RegExp])[] = [
  ["差", /不合格|不达标|较差|^差/],
  ["合格", /合格|达标/],
  ["优", /优/],
  ["良", /良/],
  ["中", /中|一般/],
];

/** 优 良 中 差, or 合格 which may stand for 中 or for all that passes; of ticked boxes (优□ 良☑) the ticked one; else empty. */
export function gradeOf(term: Term): string {
  const text = halfWidth(term.text).replace(/\s+/g, "");
  const named = (words: string): string => grades.find(([, pattern]) => pattern.test(words))?.[0] ?? "";
  if (!/[□☐○☑√✓✔■▣☒⊠●]/.test(text)) return named(text);
  const [after] = /[☑√✓✔■▣☒⊠●]+([^□☐○☑√✓✔■▣☒⊠●]{1,4})/.exec(text)?.slice(1) ?? [];
  const [before] = /([^□☐○☑√✓✔■▣☒⊠●]{1,4})[☑√✓✔■▣☒⊠●]/.exec(text)?.slice(1) ?? [];
  // Boxes stand before their words or behind them: the first character of the row tells.
  return named((/^[□☐○☑√✓✔■▣☒⊠●]/.test(text) ? after : before) ?? "");
}
