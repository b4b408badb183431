import type { Language } from "../../document/index.js";
import type { ComparedCounts, Outcome } from "../../model/index.js";

const zh = {
  title: "勾稽 重报材料与上次核对结果对照",
  outcome: "情况",
  outcomes: { new: "新增", changed: "改了仍不对", unchanged: "未改", unchecked: "未能核对", withdrawn: "未再提交", fixed: "已改正" } satisfies Record<Outcome, string>,
  before: "上次",
  after: "这次",
  change: "变动",
  why: "凭什么",
  left: "现存",
  sheets: { summary: "汇总", list: "对照清单" },
  tally: (counts: ComparedCounts) =>
    `新增 ${counts.new}，改了仍不对 ${counts.changed}，未改 ${counts.unchanged}；已改正 ${counts.fixed}` +
    (counts.unchecked > 0 ? `，未能核对 ${counts.unchecked}` : "") +
    (counts.withdrawn > 0 ? `，未再提交 ${counts.withdrawn}` : ""),
  rounds: "错误 / 警告 / 提示",
  none: "两次都没有发现对不上的数。",
};

export type ComparisonWords = typeof zh;

const en: ComparisonWords = {
  title: "Gouji: a resubmission against the round before",
  outcome: "outcome",
  outcomes: { new: "new", changed: "changed, still wrong", unchanged: "unchanged", unchecked: "not checked", withdrawn: "not handed in", fixed: "fixed" },
  before: "before",
  after: "now",
  change: "change",
  why: "known by",
  left: "left",
  sheets: { summary: "Summary", list: "Comparison" },
  tally: (counts) =>
    `${counts.new} new, ${counts.changed} changed but still wrong, ${counts.unchanged} unchanged; ${counts.fixed} fixed` +
    (counts.unchecked > 0 ? `, ${counts.unchecked} not checked` : "") +
    (counts.withdrawn > 0 ? `, ${counts.withdrawn} not handed in again` : ""),
  rounds: "errors / warnings / infos",
  none: "No figure contradicted another in either round.",
};

export function comparisonWords(language: Language): ComparisonWords {
  return { zh, en }[language];
}
