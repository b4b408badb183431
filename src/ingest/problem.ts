import type { Format, Problem, ProblemCode } from "../document/index.js";
import { type Where, wholeFile } from "./reading.js";

export interface Wording {
  readonly zh: string;
  readonly en: string;
}

/** Thrown inside a reader when a file or part cannot be read at all; the door turns it into a problem of the document. */
export class Unreadable extends Error {
  readonly code: ProblemCode;
  readonly wording: Wording;

  constructor(code: ProblemCode, wording: Wording) {
    super(wording.en);
    this.code = code;
    this.wording = wording;
  }
}

/** The file, or this part of it, could not be read. `name` goes in front of the wording. */
export function failure(code: ProblemCode, name: string, where: Where, wording: Wording): Problem {
  return { code, severity: "error", message: naming(name, wording), place: wholeFile(where) };
}

/** Read, with a reservation the reviewer must know. */
export function note(code: ProblemCode, name: string, where: Where, wording: Wording): Problem {
  return { code, severity: "note", message: naming(name, wording), place: wholeFile(where) };
}

function naming(name: string, wording: Wording): Wording {
  return { zh: `${name}：${wording.zh}`, en: `${name}: ${wording.en}` };
}

export const emptyFile: Wording = {
  zh: "文件是空的（0 字节），请重新导出或重新上传",
  en: "the file is empty (0 bytes); export or upload it again",
};

export const truncatedFile: Wording = {
  zh: "文件不完整，可能没有下载完或传输中断，请重新取得该文件",
  en: "the file is incomplete, the download or copy may have been cut short; obtain it again",
};

/** Of a file whose end is missing, when what is there was read. */
export const partlyRead: Wording = {
  zh: "文件不完整，只读取了其中完好的部分，其余可能没有读到；可能没有下载完或传输中断，请重新取得该文件",
  en: "the file is incomplete and only its sound part was read, the rest may be missing; the download or copy may have been cut short; obtain it again",
};

export const encryptedFile: Wording = {
  zh: "文件已加密，请取消密码后重新提交",
  en: "the file is encrypted; remove the password and submit it again",
};

export const unknownKind: Wording = {
  zh: "认不出是什么文件，请用 Word 或 Excel 打开后另存为 .docx 或 .xlsx 再试",
  en: "the kind of file is not recognised; open it in Word or Excel, save it as .docx or .xlsx and try again",
};

/** `what`: a part's name, or words for it in both languages. */
export function damaged(what: string | Wording): Wording {
  const { zh, en } = typeof what === "string" ? { zh: `部件 ${what} `, en: `part ${what}` } : what;
  return {
    zh: `${zh}已损坏，请用 Word 或 Excel 打开检查后另存再试`,
    en: `${en} is damaged; open it in Word or Excel, check it, save it again and retry`,
  };
}

export const damagedFile = damaged({ zh: "文件", en: "the file" });

export function overLimit(what: Wording): Wording {
  return {
    zh: `${what.zh}，超出可读取的上限，超出的部分没有读取；请删去多余内容后再试`,
    en: `${what.en}, over the limit of what is read; the rest was not read; remove what is not needed and try again`,
  };
}

/** A format that cannot be read yet: what it is, and what to save it as. */
export function unsupported(what: Wording, saveAs: string): Wording {
  return {
    zh: `这是${what.zh}，目前不能读取，请用 Word 或 WPS 打开后另存为 ${saveAs} 再试`,
    en: `this is ${what.en}, which cannot be read yet; open it in Word or WPS, save it as ${saveAs} and try again`,
  };
}

export function mislabelled(extension: string, format: Format): Wording {
  return {
    zh: `扩展名是 .${extension}，内容却是 ${format} 格式，已按实际内容读取，建议改正扩展名`,
    en: `the extension says .${extension} but the content is ${format}; read by its content, please correct the extension`,
  };
}
