import type { Language } from "../../document/index.js";
import type { Counts } from "./snapshot.js";

const zh = {
  notFolder: (path: string) => `${path} 不是文件夹。\n请给出要盯着的文件夹，例如：gouji watch 材料 --out 结果`,
  watching: (folder: string) => `正在盯着 ${folder}：来了新文件、有改动就重新核对。按 Ctrl-C 结束。`,
  empty: (folder: string) => `${folder} 里还没有可以审核的文件。`,
  ended: "已结束。读过、核对过的都留着，再运行同一句命令会接着做。",
  gone: (folder: string) => `文件夹 ${folder} 不见了（被移走、改名，或网络盘断开），没法再盯下去。\n请接好网络盘或放回文件夹，再运行同一句命令。`,
  failed: (time: string, why: string) => `[${time}] 这一轮没有审成：${why}\n还在盯着，有改动会再审。`,
  unable: (why: string) => `系统不能告知文件的变动（${why}）。网络盘或文件太多时，请加 --poll 改为定时查看。`,
  files: (came: number, changed: number, went: number) => {
    const parts = [came > 0 ? `新来 ${came} 个文件` : "", changed > 0 ? `改动 ${changed} 个` : "", went > 0 ? `移走 ${went} 个` : ""].filter(Boolean);
    return parts.length === 0 ? "名单、豁免或规则有改动" : parts.join("，");
  },
  moreFiles: (count: number) => `另有 ${count} 个文件`,
  moreUnits: (count: number) => `另有 ${count} 个单位有变化`,
  moreKinds: (count: number) => `另有 ${count} 种`,
  unit: (name: string, year: number | undefined) => `${name || "（没有写明单位）"}${year === undefined ? "" : `（${year}）`}`,
  errors: (before: number | undefined, after: number | undefined) =>
    before === undefined ? (after === undefined ? "单位之间" : `新的单位，错误 ${after}`) : after === undefined ? `没有材料了（原有错误 ${before}）` : `错误 ${before} → ${after}`,
  fresh: "新增",
  stillWrong: "改了仍不对",
  cleared: "消除",
  colon: "：",
  standing: (before: Counts, after: Counts) => `现有 ${after.units} 个单位、${after.files} 个文件；错误 ${before.errors} → ${after.errors}，警告 ${before.warnings} → ${after.warnings}`,
};

export type WatchWords = typeof zh;

const en: WatchWords = {
  notFolder: (path) => `${path} is no folder.\nName the folder to watch, for example: gouji watch SUBMISSIONS --out RESULT`,
  watching: (folder) => `Watching ${folder}: what comes and changes is audited. Ctrl-C ends it.`,
  empty: (folder) => `There is no file to audit in ${folder} yet.`,
  ended: "Ended. What has been read and audited is kept: the same command goes on from there.",
  gone: (folder) => `The folder ${folder} is no longer there (moved, renamed, or its share dropped off), so it cannot be watched.\nPut it back or connect the share, and run the same command again.`,
  failed: (time, why) => `[${time}] This round failed: ${why}\nStill watching; the next change is audited again.`,
  unable: (why) => `The system cannot tell of changes to files (${why}). For a network share, or very many files, add --poll to look at them regularly.`,
  files: (came, changed, went) => {
    const parts = [came > 0 ? `files that came: ${came}` : "", changed > 0 ? `changed: ${changed}` : "", went > 0 ? `gone: ${went}` : ""].filter(Boolean);
    return parts.length === 0 ? "the roster, waivers or rules have changed" : parts.join(", ");
  },
  moreFiles: (count) => `${count} more files`,
  moreUnits: (count) => `${count} more units have changed`,
  moreKinds: (count) => `${count} more kinds`,
  unit: (name, year) => `${name || "(names no unit)"}${year === undefined ? "" : ` (${year})`}`,
  errors: (before, after) =>
    before === undefined ? (after === undefined ? "between units" : `new unit, errors ${after}`) : after === undefined ? `handed in no more (had errors ${before})` : `errors ${before} → ${after}`,
  fresh: "new",
  stillWrong: "changed, still wrong",
  cleared: "cleared",
  colon: ": ",
  standing: (before, after) => `now ${after.units} units, ${after.files} files; errors ${before.errors} → ${after.errors}, warnings ${before.warnings} → ${after.warnings}`,
};

export function watchWords(language: Language): WatchWords {
  return language === "zh" ? zh : en;
}
