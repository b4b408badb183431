import { parse } from "parse5";
import { decodeText } from "../text/decode.js";
import { type Element, isElement } from "./dom.js";
import { type ClassRules, classRulesIn } from "./style-rules.js";

/** A page taken apart as browsers do it. */
export interface Page {
  readonly root: Element | undefined;
  readonly source: string;
  /** What its own style sheet says of classes. */
  readonly rules: ClassRules;
}

export function openPage(source: string): Page {
  const root = parse(source).childNodes.find(isElement);
  return { root, source, rules: classRulesIn(source) };
}

/**
 * The text of a page. What it declares about its encoding is believed only where the bytes leave it open: pages saved in
 * UTF-8 under a declaration of gb2312, and the reverse, are common.
 */
export function decodePage(bytes: Uint8Array): string {
  const plain = decodeText(bytes);
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  const declared = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? "";
  if (plain !== undefined && plain.encoding !== "gb18030") {
    // A few words in GBK may happen to be UTF-8 as well, but of Greek and Cyrillic letters: 元 is Ԫ.
    const chance = plain.encoding === "utf-8" && /^(?:gb|$)/.test(declared) && /[\u0080-\u07ff]/.test(plain.text) && !/[\u0800-\uffff]/.test(plain.text);
    return (chance ? strictly(bytes, "gb18030") : undefined) ?? plain.text;
  }
  const encoding = /^(?:gb|iso-8859-1$|$)/.test(declared) || (plain !== undefined && /^utf-?8$/.test(declared)) ? "gb18030" : declared;
  return strictly(bytes, encoding) ?? plain?.text ?? leniently(bytes, encoding);
}

function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // not in this encoding, or one nobody knows
  }
}

function leniently(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes); // an encoding nobody knows
  }
}
