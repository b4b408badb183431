/** .mht, a page saved as one file by Word, Excel or a browser: the page itself, its sheets and frames, and a line for everything else. */
import type { Block, Part } from "../../document/index.js";
import { pictureBlock, readPicture } from "../container/picture.js";
import { readPage } from "../html/index.js";
import { failure, overLimit, truncatedFile, Unreadable } from "../problem.js";
import { type Reader, wholeFile } from "../reading.js";
import { type MimePart, mimeParts } from "./mime.js";

export const readMht: Reader = async (name, bytes, where, reading) => {
  const { budget } = reading;
  const { parts, cutShort } = mimeParts(bytes, budget.limits.parts);
  budget.spendBytes(parts.reduce((sum, part) => sum + part.bytes.length, 0));
  const main = parts.find((part) => isPage(part)) ?? parts.find((part) => part.type === "text/plain");
  if (main === undefined) throw new Unreadable("unsupported", noPage);
  if (parts.some((part) => isPage(part) && part.bytes.length > budget.limits.partBytes)) throw new Unreadable("over-limit", overLimit(tooLong));
  const asked = new Set<MimePart>([main]);
  const page = await readPage(name, main.bytes, where, reading, (address) => {
    const found = partAt(parts, main, address);
    if (found !== undefined) asked.add(found);
    return found?.bytes;
  });
  const blocks: Block[] = [...page.blocks];
  const listed: Part[] = [];
  for (const [index, part] of parts.entries()) {
    const title = titleOf(part, index);
    if (isPage(part) || part === main) {
      listed.push(asked.has(part) ? { name: title, format: "html", read: true } : { name: title, format: "html", read: false, why: "网页没有引用的附带页面（如页眉、工作表标签），未读取" });
    } else if (part.type.startsWith("image/") || /\.(?:emz|wmz|emf|wmf)$/i.test(part.location)) {
      const picture = await readPicture({ head: () => part.bytes.subarray(0, 4096), read: () => part.bytes }, title, where, reading);
      listed.push(picture.part);
      blocks.push(...pictureBlock(picture, wholeFile(where)));
    } else {
      listed.push({ name: title, format: "unknown", read: false, why: /\.mso$/i.test(part.location) ? "嵌入的对象（Office 私有格式），未读取；如是工作表，请另存为 .docx 再提交" : "样式、脚本或附属信息，不含正文" });
    }
  }
  const problems = cutShort ? [...page.problems, failure("truncated", name, where, truncatedFile)] : page.problems;
  return { ...page, blocks, parts: [...page.parts, ...listed], problems };
};

function isPage({ type }: MimePart): boolean {
  return type === "text/html" || type === "application/xhtml+xml";
}

/** The part an address in the page leads to: by its id, as it stands, or seen from the page's own address. */
function partAt(parts: readonly MimePart[], main: MimePart, address: string): MimePart | undefined {
  if (/^cid:/i.test(address)) return parts.find((part) => part.id !== "" && part.id === address.slice(4));
  const full = resolved(address, main.location);
  return parts.find((part) => part.location !== "" && (part.location === address || part.location === full || same(part.location, full)));
}

function resolved(address: string, base: string): string {
  try {
    return new URL(address, base).href;
  } catch {
    return address; // the page's own address is none that others can be seen from
  }
}

/** Chinese names in addresses are escaped by some and not by others. */
function same(one: string, other: string): boolean {
  return unescaped(one) === unescaped(other);
}

function unescaped(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address; // a stray percent sign, not an escape
  }
}

function titleOf({ location, id }: MimePart, index: number): string {
  const name = unescaped(location).split(/[/\\]/).at(-1) ?? "";
  return name !== "" ? name : id !== "" ? id : `part${index + 1}`;
}

const tooLong = { zh: "文字过多", en: "the text is too long" };

const noPage = {
  zh: "网页存档里没有网页，请用浏览器或 Word 打开后另存为 .docx 再试",
  en: "there is no page in the web archive; open it in a browser or Word and save it as .docx",
};
