import type { Language } from "../../document/index.js";
import type { Severity, UnitReport } from "../../model/index.js";

type FormKind = UnitReport["forms"][number]["kind"];

/** What a notice says beside its template: it asks, and accuses nobody. */
const zh = {
  fileName: (unit: string) => `整改通知-${unit}`,
  noName: "未写单位名称",
  form: { narrative: "报告正文", base: "基础数据表", overall: "整体自评表", project: "项目自评表" } satisfies Record<FormKind, string>,
  between: "各表之间",
  ofSubject: (form: string, subject: string) => `${form}“${subject}”`,
  request: { error: "请核实更正", warning: "请核实说明", info: "供参考" } satisfies Record<Severity, string>,
  recognised: "经图片识别，请以原件为准",
  moreFigures: (count: number) => `等，另有 ${count} 个数据见原表`,
  standsIn: (place: string) => `摘自${place}：`,
  end: "。",
};

export type NoticeWords = typeof zh;

const en: NoticeWords = {
  fileName: (unit) => `notice-${unit}`,
  noName: "no unit name",
  form: { narrative: "Report text", base: "Basic data table", overall: "Overall self-evaluation", project: "Project self-evaluation" },
  between: "Between forms",
  ofSubject: (form, subject) => `${form} “${subject}”`,
  request: { error: "please verify and correct", warning: "please verify and explain", info: "for information" },
  recognised: "read by text recognition; the original prevails",
  moreFigures: (count) => ` and ${count} more figures in the same tables`,
  standsIn: (place) => `From ${place}:`,
  end: ".",
};

export function noticeWords(language: Language): NoticeWords {
  return { zh, en }[language];
}
