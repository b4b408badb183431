import type { Words } from "../audit/index.js";
import type { ReviewSpot } from "../model/index.js";

/** What can be wrong with a row of a list, each with the way out. */
export const problems = {
  unknown: (written: string, near: string | undefined, known: Words): Words => ({
    zh: `处理意见“${written}”不认识，${near === undefined ? `可写：${known.zh}` : `您要的是“${near}”吗？可写：${known.zh}`}`,
    en: `the decision “${written}” is not known; ${near === undefined ? "" : `did you mean “${near}”? `}it can be: ${known.en}`,
  }),
  notWaived: (missing: readonly Words[], nobody: boolean): Words => ({
    zh: `没有写入豁免：${missing.map(({ zh }) => zh).join("；")}${nobody ? "（或加 --by 姓名）" : ""}`,
    en: `not waived: ${missing.map(({ en }) => en).join("; ")}${nobody ? " (or give --by NAME)" : ""}`,
  }),
  notCounted: (why: Words): Words => ({ zh: `没有计入：${why.zh}`, en: `not counted: ${why.en}` }),
  past: (until: string): Words => ({ zh: `没有写入豁免：有效期至 ${until}，已经过去`, en: `not waived: its last day, ${until}, is past` }),
  disagree: (one: string, others: readonly (readonly [ReviewSpot, string])[]): Words => ({
    zh: `同一个问题的处理意见不一致：这里写“${one}”，${others.map(([spot, written]) => `${spotText(spot, "zh")} 写“${written}”`).join("，")}；没有写入豁免，请改成一致`,
    en: `decided in different ways: “${one}” here, ${others.map(([spot, written]) => `“${written}” in ${spotText(spot, "en")}`).join(", ")}; not waived: make them agree`,
  }),
  stillWaived: (written: string, where: string | undefined): Words => ({
    zh: `这里写“${written}”，而${where === undefined ? "清单写出时这个问题已豁免" : `${where} 豁免了它`}，没有改动；要取消豁免，请到豁免文件里删去那一条`,
    en: `“${written}” here, but ${where === undefined ? "the finding was waived when the list was written" : `${where} waives it`}; that was left alone: to end the waiver, delete it in its file`,
  }),
  otherWords: (where: string, was: string): Words => ({
    zh: `${where} 已有这一条（${was}），与这里写的不同，没有改动；要改请改豁免文件`,
    en: `${where} has it already (${was}), in other words than here; that was left alone: change it there`,
  }),
};

/** 清单.xlsx“问题清单”第 5 行 */
export function spotText({ list, sheet, row }: ReviewSpot, language: "zh" | "en"): string {
  return language === "zh" ? `${list}${sheet === undefined ? " " : `“${sheet}”`}第 ${row} 行` : `${list}${sheet === undefined ? "" : ` “${sheet}”`} row ${row}`;
}
