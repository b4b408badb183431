import { halfWidth } from "../quantity/index.js";

/** What a cell says of whether something is to be handed in; a number says how many. */
export type Answer = { readonly required: boolean; readonly count?: number } | "blank" | "unknown";

const yes = /^(?:[√✓✔☑●○◯vy]|yes|true|是|有|要|需要?|须|应|必|(?:应|需|须|必|要)?(?:提交|报送|上报|报|交)|纳入|涉及|已?开展|全部)$/i;
const no = /^(?:[×✗✘☒xn/\\—–-]+|no|false|否|无|没有|不|不用|(?:不|无|免)(?:需要?|须|用|要|应|必|予)?(?:提交|报送|上报|报|交)?|不适用|不涉及|不纳入|不开展)$/i;

export function answerIn(text: string): Answer {
  const plain = halfWidth(text).replace(/\s+/g, "").replace(/[。.;]$/, "");
  if (plain === "") return "blank";
  const count = /^(\d{1,3})(?:份|张|个|项)?$/.exec(plain)?.[1];
  if (count !== undefined) return Number.parseInt(count, 10) === 0 ? { required: false } : { required: true, count: Number.parseInt(count, 10) };
  if (yes.test(plain)) return { required: true };
  if (no.test(plain)) return { required: false };
  return "unknown";
}

/** The projects in one cell: parted by 、 ； or a line's end, with or without numbers; none where it says 无. */
export function projectsIn(text: string): string[] {
  return outsideBrackets(text, /[、;；\n\r]/)
    .map((part) => part.replace(/^\s*(?:[(（]?\d{1,2}[)）]|\d{1,2}[.．、](?!\d)|[①-⑳]|[一二三四五六七八九十]+[、.．])\s*/, "").replace(/[。,，]$/, "").trim())
    .filter((part) => part !== "" && !/^(?:\d{1,2}|[一二三四五六七八九十]|无|没有|不涉及|[/\\—–-]+)$/.test(part));
}

/** 维修（教学楼、食堂） is one project. */
function outsideBrackets(text: string, separator: RegExp): string[] {
  const parts = [""];
  let depth = 0;
  for (const char of text) {
    if (/[(（《“]/.test(char)) depth += 1;
    else if (/[)）》”]/.test(char)) depth = Math.max(0, depth - 1);
    if (depth === 0 && separator.test(char)) parts.push("");
    else parts[parts.length - 1] += char;
  }
  return parts;
}
