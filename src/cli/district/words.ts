import type { Language } from "../../document/index.js";

const zh = {
  reading: (done: string, total: string) => `读取 ${done}/${total} 个文件`,
  auditing: (done: string, total: string) => `核对 ${done}/${total} 个单位`,
  writing: (done: string, total: string) => `写出 ${done}/${total} 个单位的结果`,
  kept: (count: string) => `其中 ${count} 没有变化，沿用上次的结果`,
  errors: (count: string) => `错误 ${count}`,
  left: (time: string) => `约剩 ${time}`,
  seconds: (count: number) => `${count} 秒`,
  minutes: (count: number) => `${count} 分钟`,
  comma: "，",
  noCache: (reason: string) => `缓存用不了（${reason}），本次照常审核，只是下次要从头读起。`,
  interrupted: "已中断。已经读完、核对完的都留着，再运行同一句命令会接着做。",
  interruptedUncached: "已中断，没有得出结果。",
  nameless: "没有写明单位",
  moreBeside: (count: number) => `另有 ${count} 个文件已有同名的，同样另存了。`,
  onlySaved: (format: string, units: number) => `${units} 个单位的结果不能用 --format ${format} 打印。请加 --out 结果 --write ${format}，写进各单位的文件夹；要打印可用 table、json、csv。`,
};

export type DistrictWords = typeof zh;

const en: DistrictWords = {
  reading: (done, total) => `reading file ${done} of ${total}`,
  auditing: (done, total) => `auditing unit ${done} of ${total}`,
  writing: (done, total) => `writing unit ${done} of ${total}`,
  kept: (count) => `${count} of them unchanged, as the last run left them`,
  errors: (count) => `errors ${count}`,
  left: (time) => `about ${time} left`,
  seconds: (count) => `${count} s`,
  minutes: (count) => `${count} min`,
  comma: ", ",
  noCache: (reason) => `The cache cannot be used (${reason}); the audit goes on, but the next one has to read everything again.`,
  interrupted: "Interrupted. What has been read and audited is kept: the same command goes on from there.",
  interruptedUncached: "Interrupted, without a result.",
  nameless: "names no unit",
  moreBeside: (count) => `${count} more files were put beside others of their name.`,
  onlySaved: (format, units) => `The result of ${units} units cannot be printed as ${format}. Add --out RESULT --write ${format} to have it in the folder of each unit; what can be printed is table, json and csv.`,
};

export function districtWords(language: Language): DistrictWords {
  return language === "zh" ? zh : en;
}
