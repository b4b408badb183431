import type { Language } from "../../document/index.js";
import type { Review, ReviewCounts, ReviewSpot } from "../../model/index.js";

const decisionsZh = { explained: "属实但已说明", mistaken: "误报" };
const decisionsEn = { explained: "true but explained", mistaken: "false alarm" };

const zh = {
  rate: "误报率",
  rule: "规则",
  counts: { findings: "问题", reviewed: "已审", confirmed: "确认", explained: "已说明", falseAlarms: "误报", fixed: "已整改", waivedBefore: "原已豁免", notReviewed: "未审" } satisfies Record<Exclude<keyof ReviewCounts, "falseAlarmRate">, string>,
  total: "合计",
  none: "—",
  nothing: "清单里没有问题。",
  lists: (lists: Review["lists"]) => `${lists.length} 份清单，共 ${lists.reduce((sum, { rows }) => sum + rows, 0)} 行。`,
  problems: (count: number) => `有 ${count} 处要改，改好后再导入一次（已写入的不会重复写）：`,
  spot: ({ list, sheet, row }: ReviewSpot) => `${list}${sheet === undefined ? " " : `“${sheet}”`}第 ${row} 行`,
  written: (count: number, file: string) => `已写入 ${file}：${count} 条豁免。`,
  would: (count: number, file: string) => `试运行，没有写入。将写入 ${file} 的豁免 ${count} 条：`,
  nothingToWrite: (file: string) => `没有要写入 ${file} 的豁免。`,
  already: (count: number) => `另有 ${count} 个问题原已豁免，没有重复写。`,
  usage: (file: string) => `用法：gouji check … --waivers ${file}`,
  waiver: (decision: "explained" | "mistaken", rule: string, reason: string, by: string, until: string | undefined) =>
    `${decisionsZh[decision]}：${reason}（${by}${until === undefined ? "" : `，有效至 ${until}`}）${rule}`,
};

export type ReviewWords = typeof zh;

const en: ReviewWords = {
  rate: "false alarms",
  rule: "rule",
  counts: { findings: "findings", reviewed: "reviewed", confirmed: "confirmed", explained: "explained", falseAlarms: "false", fixed: "corrected", waivedBefore: "waived before", notReviewed: "open" },
  total: "all rules",
  none: "—",
  nothing: "The lists hold no finding.",
  lists: (lists) => `${lists.length === 1 ? "1 list" : `${lists.length} lists`}, ${lists.reduce((sum, { rows }) => sum + rows, 0)} rows.`,
  problems: (count) => `${count === 1 ? "1 row has" : `${count} rows have`} to be changed; then import again (nothing is written twice):`,
  spot: ({ list, sheet, row }) => `${list}${sheet === undefined ? "" : ` “${sheet}”`} row ${row}`,
  written: (count, file) => `${count === 1 ? "1 waiver" : `${count} waivers`} written to ${file}.`,
  would: (count, file) => `A dry run: nothing was written. ${count === 1 ? "1 waiver" : `${count} waivers`} would go to ${file}:`,
  nothingToWrite: (file) => `There is no waiver to write to ${file}.`,
  already: (count) => `${count === 1 ? "1 finding is" : `${count} findings are`} waived already and not written again.`,
  usage: (file) => `To use it: gouji check … --waivers ${file}`,
  waiver: (decision, rule, reason, by, until) => `${decisionsEn[decision]}: ${reason} (${by}${until === undefined ? "" : `, until ${until}`}) ${rule}`,
};

export function reviewWords(language: Language): ReviewWords {
  return { zh, en }[language];
}
