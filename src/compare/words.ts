import type { Language } from "../document/index.js";

const zh = {
  passes: "这处现已相符",
  figures: (changes: string) => `数已改（${changes}），不再矛盾`,
  gone: "所说的数这次没有再读到，无从核对",
  goneWell: "所说的内容这次没有了（已改或已删）",
  notChecked: (why: string) => `这次未能核对：${why}`,
  noRule: "这次没有用这条规则",
  unread: (file: string) => `这次有文件读不了或没读全：${file}`,
  silent: "数没有变，这次也没有核对到，请人工看一看",
  noUnit: "这次没有收到这个单位的材料",
  otherYear: (there: string) => `这次收到的是这个单位另一年度（${there}）的材料`,
  noForm: (form: string) => `这次没有收到${form}`,
  unitIsNew: "上次没有这个单位的材料",
  ruleIsNew: "上次没有用这条规则",
  passedBefore: "上次这处是相符的",
  elsewhere: (title: string) => `这处现在报成“${title}”`,
  change: (name: string, before: string, after: string) => `${name} ${before} → ${after}`,
  comma: "；",
};

export type CompareWords = typeof zh;

const en: CompareWords = {
  passes: "it ties now",
  figures: (changes) => `figures were changed (${changes}) and contradict each other no more`,
  gone: "the figures it rests on were not read this time, so it could not be checked",
  goneWell: "what it speaks of is there no more (corrected or deleted)",
  notChecked: (why) => `not checked this time: ${why}`,
  noRule: "the rule was not applied this time",
  unread: (file) => `a file could not be read, in whole or in part: ${file}`,
  silent: "the figures are the same and were not checked this time; have a look",
  noUnit: "nothing of this unit was handed in this time",
  otherYear: (there) => `what was handed in this time is of another year (${there})`,
  noForm: (form) => `not handed in this time: ${form}`,
  unitIsNew: "nothing of this unit was there last time",
  ruleIsNew: "the rule was not applied last time",
  passedBefore: "it tied last time",
  elsewhere: (title) => `it is now told as “${title}”`,
  change: (name, before, after) => `${name} ${before} → ${after}`,
  comma: "; ",
};

export function compareWords(language: Language): CompareWords {
  return { zh, en }[language];
}
