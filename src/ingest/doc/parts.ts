import type { Part } from "../../document/index.js";
import type { Storage } from "../container/storage.js";

/** Keeps, for every stream of the container, whether it was read. A part that was read once stays read. */
export class PartLedger {
  readonly #streams: readonly string[];
  readonly #known = new Map<string, Part>();

  constructor(storage: Storage, most: number) {
    this.#streams = streamsBelow(storage, "", most);
  }

  read(name: string): void {
    this.add({ name, format: "doc", read: true });
  }

  add(part: Part): void {
    if (this.#known.get(part.name)?.read !== true) this.#known.set(part.name, part);
  }

  /** The streams, then what stands inside them: pictures and notes. */
  list(): readonly Part[] {
    const streams = this.#streams.map((name) => this.#known.get(name) ?? { name, format: "doc" as const, read: false, why: purposeOf(name) });
    const within = [...this.#known.values()].filter((part) => !this.#streams.includes(part.name));
    return [...streams, ...within];
  }
}

/** The names of streams may begin with a control character, which is left out. */
export function pathOf(folder: string, name: string): string {
  return (folder === "" ? "" : `${folder}/`) + name.replace(/[\u0000-\u001f]/g, "");
}

function streamsBelow(storage: Storage, folder: string, most: number, depth = 0): string[] {
  const found = storage.streams.map((name) => pathOf(folder, name));
  for (const name of storage.storages) {
    const inner = storage.storage(name);
    if (inner !== undefined && depth < 8 && found.length < most) found.push(...streamsBelow(inner, pathOf(folder, name), most - found.length, depth + 1));
  }
  return found.slice(0, most);
}

/** Why a stream is not read, by what such a stream is for. First match wins. */
const purposes: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\/)(?:DocumentSummaryInformation|SummaryInformation)$/i, "文件属性，不含内容"],
  [/^Macros\/|^_VBA_PROJECT/i, "宏或控件，不执行也不读取"],
  [/^MsoDataStore\//i, "附带的数据，不显示在正文中"],
  [/^ObjectPool\/.*\/(?:CompObj|Ole|ObjInfo|OlePres\d+|LinkInfo)$/i, "嵌入对象的容器信息，不含内容"],
  [/^ObjectPool\/.*\/(?:EPRINT|PRINT|META)$/i, "嵌入对象的图片，正文中另有同一图片"],
  [/^ObjectPool\/.*\/(?:Equation Native|contents)$/i, "公式或控件，未读取其中文字"],
  [/^ObjectPool\//i, "正文没有引用的嵌入对象，或其附属信息，未读取"],
  [/^[01]Table$/, "未启用的格式信息"],
  [/^Data$/, "没有正文引用的图片"],
  [/(?:^|\/)(?:CompObj|Ole|ObjInfo)$/i, "容器结构，不含内容"],
  [/^Wps/i, "WPS 的附加信息，不含正文"],
];

function purposeOf(part: string): string {
  return purposes.find(([pattern]) => pattern.test(part))?.[1] ?? "不属于正文，未读取";
}
