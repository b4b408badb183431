import type { Language } from "../../../document/index.js";
import { printable } from "../../text.js";

type Wording = Record<Language, string>;

/** A template that cannot be filled in: everything that is wrong with it, each with its place. */
export class NoticeTemplateError extends Error {
  readonly wording: Wording;

  constructor(name: string, faults: readonly Wording[]) {
    const zh = `通知模板 ${printable(name)} 不能用：\n${faults.map((fault) => `  ${fault.zh}`).join("\n")}\n可用的占位符见 docs/notice-template.md；也可以去掉 --notice-template，用随附的模板。`;
    super(zh);
    this.name = "NoticeTemplateError";
    this.wording = { zh, en: `the notice template ${printable(name)} cannot be used:\n${faults.map((fault) => `  ${fault.en}`).join("\n")}\nSee docs/notice-template.md for the placeholders, or leave --notice-template out and use the one that is shipped.` };
  }
}

const quote = (text: string) => printable(text.length > 40 ? `${text.slice(0, 40)}…` : text);
const braces = (tag: string) => `{${quote(tag)}}`;

/** 正文第 3 段“…”：: where a person finds it. */
export interface TemplateSpot {
  readonly part: string;
  readonly number?: number;
  readonly text?: string;
}

function at({ part, number, text }: TemplateSpot): Wording {
  const zh = part.startsWith("header") ? "页眉" : part.startsWith("footer") ? "页脚" : part === "document" ? "正文" : part;
  const en = zh === part ? part : part.startsWith("header") ? "header" : part.startsWith("footer") ? "footer" : "body";
  if (number === undefined || text === undefined) return { zh: `${zh}：`, en: `${en}: ` };
  return { zh: `${zh}第 ${number} 段“${quote(text)}”：`, en: `${en}, paragraph ${number} “${quote(text)}”: ` };
}

function fault(spot: TemplateSpot, zh: string, en: string): Wording {
  const place = at(spot);
  return { zh: place.zh + zh, en: place.en + en };
}

export const faultWords = {
  notDocx: (isOld: boolean): Wording =>
    isOld
      ? { zh: "这是 .doc 等旧格式，不是 .docx；请用 Word 或 WPS 打开，另存为 .docx", en: "it is an old format such as .doc; open it in Word or WPS and save it as .docx" }
      : { zh: "这不是 .docx 文件（Word 文档），或者已经损坏", en: "it is no .docx file (Word document), or it is damaged" },
  unreadable: (spot: TemplateSpot, why: string) => fault(spot, `读不出来（${quote(why)}）；请用 Word 或 WPS 重新保存`, `cannot be read (${quote(why)}); save it again in Word or WPS`),
  unknown: (spot: TemplateSpot, tag: string, near: string | undefined) =>
    fault(spot, `没有占位符 ${braces(tag)}${near === undefined ? "" : `，是不是 ${braces(near)}？`}`, `there is no placeholder ${braces(tag)}${near === undefined ? "" : `; did you mean ${braces(near)}?`}`),
  elsewhere: (spot: TemplateSpot, tag: string, list: string) =>
    fault(spot, `${braces(tag)} 只能放在 {#${list}} 和 {/${list}} 之间`, `${braces(tag)} belongs between {#${list}} and {/${list}}`),
  isList: (spot: TemplateSpot, tag: string) => fault(spot, `${braces(tag)} 有多项，要写成 {#${quote(tag)}} … {/${quote(tag)}}`, `${braces(tag)} is a list: write {#${quote(tag)}} … {/${quote(tag)}}`),
  isBlock: (spot: TemplateSpot, tag: string) => fault(spot, `${braces(tag)} 是表格和段落，要写成 {@${quote(tag)}}，单独成段`, `${braces(tag)} is tables and paragraphs: write {@${quote(tag)}} in a paragraph of its own`),
  isText: (spot: TemplateSpot, tag: string) => fault(spot, `{@${quote(tag)}} 是文字，要写成 ${braces(tag)}`, `{@${quote(tag)}} is text: write ${braces(tag)}`),
  unclosedLoop: (spot: TemplateSpot, tag: string) => fault(spot, `{#${quote(tag)}} 没有对应的 {/${quote(tag)}}`, `{#${quote(tag)}} is not closed by {/${quote(tag)}}`),
  unopenedLoop: (spot: TemplateSpot, tag: string) => fault(spot, `{/${quote(tag)}} 前面没有 {#${quote(tag)}}`, `{/${quote(tag)}} closes nothing: there is no {#${quote(tag)}} before it`),
  crossed: (spot: TemplateSpot, open: string, close: string) =>
    fault(spot, `{#${quote(open)}} 用 {/${quote(close)}} 结束了，应当先写 {/${quote(open)}}`, `{#${quote(open)}} is closed by {/${quote(close)}}; {/${quote(open)}} must come first`),
  misplacedLoop: (spot: TemplateSpot, tag: string) =>
    fault(spot, `{#${quote(tag)}} 和 {/${quote(tag)}} 一个在表格里，一个在表格外；请放在同一行里，或都放在表格外`, `{#${quote(tag)}} and {/${quote(tag)}} must both stand in one row of a table, or both outside`),
  unclosedTag: (spot: TemplateSpot, tag: string) => fault(spot, `{${quote(tag)} 缺少后面的 }`, `{${quote(tag)} lacks its }`),
  unopenedTag: (spot: TemplateSpot, tag: string) => fault(spot, `${quote(tag)}} 缺少前面的 {`, `${quote(tag)}} lacks its {`),
  notAlone: (spot: TemplateSpot, tag: string) => fault(spot, `{@${quote(tag)}} 要单独成段，前后不能有文字或空格`, `{@${quote(tag)}} must be alone in its paragraph, without text or spaces`),
  other: (spot: TemplateSpot, what: string) => fault(spot, `写法不对（${quote(what)}）`, `wrong (${quote(what)})`),
};
