import type { Language } from "../../document/index.js";
import type { Attachment, RosterQuestion, RosterReport, RosterUnitReport } from "../../model/index.js";

type Double = RosterUnitReport["doubles"][number]["kind"];
type Summary = RosterReport["summary"];

const zh = {
  title: "报送情况",
  headline: ({ file, summary: s }: RosterReport) => `对照名单 ${baseName(file)}，应报 ${s.units} 个单位：${counts(s, { complete: "齐全", missing: "未报送", incomplete: "缺附件", doubtful: "待核对", doubled: "报了两份", misplaced: "放错文件夹", unlisted: "名单以外的单位", extra: "名单以外的项目" }, "，")}`,
  allWell: "名单上的单位都已报齐。",
  state: { missing: "未报送", incomplete: "缺附件", doubtful: "待核对", complete: "齐全", exempt: "不需报送" },
  doubled: "报了两份",
  misplaced: "放错文件夹",
  unlisted: "名单外单位",
  extra: "名单外项目",
  loose: "不知是谁的",
  note: "名单",
  attachment: { narrative: "自评报告", base: "基础数据表", overall: "整体自评表", project: "项目自评表", file: "同一个文件" } satisfies Record<Double, string>,
  lacks: (what: string) => `缺${what}`,
  may: (what: string, why: string) => `${what}待核对，${why}`,
  fewer: (required: number, present: number) => `（应有 ${required} 张，认出 ${present} 张）`,
  named: (what: string, subject: string) => `${what}“${subject}”`,
  why: {
    unread: (files: string) => `有文件读不了或没读全：${files}`,
    unrecognised: (files: string) => `文件里没有认出这张表：${files}`,
    "other-year": (files: string) => `有的是别的年度的：${files}`,
    alike: (files: string, names: string) => `有名称相近的“${names}”：${files}`,
    nameless: (files: string) => `有项目表没有写名称：${files}`,
  } satisfies Record<NonNullable<Attachment["why"]>, (files: string, names: string) => string>,
  question: {
    several: (files: string, names: string) => `“${names}”可能是它，也可能是别的单位，名称分不清：${files}`,
    "named-otherwise": (files: string, names: string) => `文件夹或文件名是它的，表上写的却是“${names}”：${files}`,
    resembles: (files: string, names: string) => `名单外的“${names}”名称相近，可能就是它：${files}`,
    unread: (files: string) => `文件读不了或没读全：${files}`,
    unrecognised: (files: string) => `有文件，没有认出自评材料：${files}`,
  } satisfies Record<RosterQuestion["kind"], (files: string, names: string) => string>,
  inFolder: (folder: string, names: string, listed: boolean) => `在“${folder}”的文件夹里，表上写的是“${names}”${listed ? "" : "（不在名单上）"}`,
  near: (names: string) => `名称相近的有：${names}`,
  looseWhy: { unread: "读不了，也看不出是哪个单位的", nameless: "表上没有写单位，也看不出是哪个单位的" },
  mayBeTheirs: "未报送的单位里可能有它们的主人",
  more: (count: number) => `另有 ${count} 项，见 --out 清单的“报送情况”`,
  present: "有",
  absent: "缺",
  doubtful: "待核对",
  notRequired: "—",
  code: "单位编码",
  unit: "单位",
  supervisor: "主管部门",
  kind: "单位类型",
  state_: "报送情况",
  details: "说明",
  contact: "联系人",
  handed: "材料上的名称",
  files: "文件",
  listedAt: "名单位置",
};

export type RosterWords = typeof zh;

const en: RosterWords = {
  title: "Submissions",
  headline: ({ file, summary: s }) => `Against the roster ${baseName(file)}, ${s.units} ${s.units === 1 ? "unit has" : "units have"} to hand in: ${counts(s, { complete: "complete", missing: "missing", incomplete: "incomplete", doubtful: "to be looked into", doubled: "handed in twice", misplaced: "files in another's folder", unlisted: "units not in the roster", extra: "projects not in the roster" }, ", ")}`,
  allWell: "Every unit of the roster has handed in all it has to.",
  state: { missing: "missing", incomplete: "incomplete", doubtful: "look into", complete: "complete", exempt: "not required" },
  doubled: "twice",
  misplaced: "wrong folder",
  unlisted: "unit not listed",
  extra: "project not listed",
  loose: "whose?",
  note: "roster",
  attachment: { narrative: "report", base: "basic data table", overall: "overall self-evaluation", project: "project self-evaluation", file: "the same file" },
  lacks: (what) => `no ${what}`,
  may: (what, why) => `${what}: ${why}`,
  fewer: (required, present) => ` (${present} of ${required} recognised)`,
  named: (what, subject) => `${what} “${subject}”`,
  why: {
    unread: (files) => `a file is unread, in whole or in part: ${files}`,
    unrecognised: (files) => `it was not recognised in the file: ${files}`,
    "other-year": (files) => `there is one of another year: ${files}`,
    alike: (files, names) => `there is “${names}”, a like name: ${files}`,
    nameless: (files) => `a project form bears no name: ${files}`,
  },
  question: {
    several: (files, names) => `“${names}” may be this unit or another: ${files}`,
    "named-otherwise": (files, names) => `the folder or file name is this unit's, but the forms say “${names}”: ${files}`,
    resembles: (files, names) => `“${names}”, not in the roster, bears a like name: ${files}`,
    unread: (files) => `unread, in whole or in part: ${files}`,
    unrecognised: (files) => `there are files, but no form was recognised: ${files}`,
  },
  inFolder: (folder, names, listed) => `in the folder of “${folder}”, but the forms say “${names}”${listed ? "" : " (not in the roster)"}`,
  near: (names) => `like names: ${names}`,
  looseWhy: { unread: "unread, and nothing says whose it is", nameless: "the forms name no unit, and nothing says whose they are" },
  mayBeTheirs: "they may be of units told as missing",
  more: (count) => `${count} more: see the sheet Submissions of the list written by --out`,
  present: "yes",
  absent: "missing",
  doubtful: "look into",
  notRequired: "—",
  code: "code",
  unit: "unit",
  supervisor: "supervised by",
  kind: "kind",
  state_: "state",
  details: "details",
  contact: "contact",
  handed: "named in the forms",
  files: "files",
  listedAt: "in the roster at",
};

function baseName(path: string): string {
  return path.replaceAll("\\", "/").split("/").at(-1) ?? path;
}

/** The states that are there, with their numbers; how many are complete is always told. */
function counts(summary: Summary, names: Omit<Record<keyof Summary, string>, "units">, comma: string): string {
  return (Object.keys(names) as (keyof typeof names)[]).filter((key) => key === "complete" || summary[key] > 0).map((key) => `${names[key]} ${summary[key]}`).join(comma);
}

const languages = { zh, en } satisfies Record<Language, RosterWords>;

export function rosterWordsOf(language: Language): RosterWords {
  return languages[language];
}
