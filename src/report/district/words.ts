import type { Language } from "../../document/index.js";

const zh = {
  unit: "单位",
  year: "年度",
  errors: "错误",
  warnings: "警告",
  infos: "提示",
  passed: "已核对",
  notChecked: "未能核对",
  state: "情况",
  worstFirst: "各单位（问题多的在前）",
  frequent: "最常见的问题",
  kinds: (units: number, count: number) => `${count} 处，${units} 个单位`,
  moreUnits: (count: number) => `另有 ${count} 个单位没有列在这里`,
  states: (counts: { readonly wrong: number; readonly doubtful: number; readonly clean: number }) => `有错误的 ${counts.wrong} 个单位，只有警告或提示的 ${counts.doubtful} 个，没有发现问题的 ${counts.clean} 个。`,
  unattached: (count: number) => `没有归到任何单位的文件（${count} 个）`,
  moreFiles: (count: number) => `另有 ${count} 个`,
  across: "单位之间",
  listComma: "、",
  kept: (files: number, units: number) => `${files} 个文件、${units} 个单位没有变化，沿用上次的结果。`,
  howOn: "逐条的问题：加 --out 结果，写出清单和每个单位一页的网页报告；或单独审核这个单位的文件夹。",
  noName: "（没有写明单位）",
};

export type DistrictWords = typeof zh;

const en: DistrictWords = {
  unit: "unit",
  year: "year",
  errors: "errors",
  warnings: "warnings",
  infos: "notes",
  passed: "checked",
  notChecked: "not checked",
  state: "state",
  worstFirst: "Units, the worst first",
  frequent: "Most frequent findings",
  kinds: (units, count) => `${count} in ${units} unit${units === 1 ? "" : "s"}`,
  moreUnits: (count) => `${count} more units are not listed here`,
  states: ({ wrong, doubtful, clean }) => `Units with errors: ${wrong}; with warnings or notes alone: ${doubtful}; without a finding: ${clean}.`,
  unattached: (count) => `Files that belong to no unit (${count})`,
  moreFiles: (count) => `${count} more`,
  across: "Between units",
  listComma: ", ",
  kept: (files, units) => `${files} files and ${units} units unchanged, as the last run left them.`,
  howOn: "Each finding: add --out RESULT for the list and a page for each unit; or audit that unit's folder alone.",
  noName: "(names no unit)",
};

export function districtWords(language: Language): DistrictWords {
  return language === "zh" ? zh : en;
}
