import { halfWidth } from "../quantity/index.js";
import type { RosterUnit } from "./roster.js";
import type { UnitNames } from "./unit-names.js";

/** Whose a path says a file is: of one unit, of one of several, of none; `by`: the part of the path that says so. */
export interface Sign {
  readonly units: readonly RosterUnit[];
  readonly by: string;
  readonly folder: boolean;
}

const noSign: Sign = { units: [], by: "", folder: false };

/** What follows a unit's name in the name of a file or folder. */
const document = /^(?:20\d\d|部门|单位|整体|项目|支出|财政|预算|决算|绩效|自评|自我|评价|材料|资料|报告|基础|数据|附件|附表|表|上报|报送|提交|修改|更正|补报|补充|最终|终稿|定稿|扫描|盖章|全套|文件|文档|电子|第.[稿版次]|关于|的|[(（[【])/;
/** How units' names end: what stands between a unit's name and the word for a document must not end so, or it is another unit's. */
const organisation = /[局委会办室处厅院校学园馆站所队社台团心司部场库段组科府道镇乡]$/;

/** Reads folder and file names for the names and codes of the roster's units. */
export class Signs {
  readonly #names: UnitNames;
  readonly #codes = new Map<string, RosterUnit[]>();
  readonly #folders = new Map<string, RosterUnit[]>();
  readonly #known = new Map<string, readonly RosterUnit[]>();
  readonly #shared: number;

  /** @param shared how many folders all paths begin with: what was checked, which says nothing of a single unit's files */
  constructor(units: readonly RosterUnit[], names: UnitNames, shared: number) {
    this.#names = names;
    this.#shared = shared;
    for (const unit of units) {
      if (unit.code !== undefined && isTelling(unit.code)) this.#codes.set(unit.code, [...(this.#codes.get(unit.code) ?? []), unit]);
      for (const folder of unit.folder === undefined ? [] : [plain(unit.folder)]) this.#folders.set(folder, [...(this.#folders.get(folder) ?? []), unit]);
    }
  }

  /** The innermost name on the way that says something. */
  of(path: string): Sign {
    const parts = partsOf(path).slice(this.#shared);
    for (let at = parts.length - 1; at >= 0; at--) {
      const part = parts[at] ?? "";
      const folder = at < parts.length - 1;
      const listed = folder ? (this.#folders.get(plain(parts.slice(0, at + 1).join("/"))) ?? this.#folders.get(plain(part))) : undefined;
      const units = listed ?? this.#in(part);
      if (units.length > 0) return { units, by: part, folder };
    }
    return noSign;
  }

  /** What the folders say, whatever the file is called. */
  ofFolder(path: string): Sign {
    const sign = this.of(`${partsOf(path).slice(0, -1).join("/")}/\u0000`);
    return sign;
  }

  ofName(path: string): Sign {
    const units = this.#in(partsOf(path).at(-1) ?? "");
    return units.length === 0 ? noSign : { units, by: partsOf(path).at(-1) ?? "", folder: false };
  }

  #in(part: string): readonly RosterUnit[] {
    const known = this.#known.get(part) ?? this.#read(part);
    this.#known.set(part, known);
    return known;
  }

  #read(part: string): readonly RosterUnit[] {
    const text = halfWidth(part).replace(/\.(?:docx?|xlsx?|xlsb|et|wps|pdf|rtf|txt|csv|ods|odt|html?|mht|zip|jpe?g|png|tiff?|bmp|xml|pptx)$/i, "");
    const coded = [...text.matchAll(/[0-9A-Za-z]+/g)].flatMap(([token]) => this.#codes.get(token) ?? []);
    const named = new Map<string, readonly RosterUnit[]>();
    for (const piece of [text, ...text.split(/[\s_\-—–.,、;()[\]《》“”"'+&·]+/)]) {
      const units = this.#namedBy(piece.replace(/^(?:\d+[.、]?|附件\d*[:.]?|关于|报送|上报|20\d\d年?度?)+/, "").replace(/\s+/g, ""));
      if (units.length > 0) named.set(piece, units);
    }
    const both = coded.filter((unit) => [...named.values()].some((units) => units.includes(unit)));
    if (both.length === 1) return both;
    const [whole] = [...named.values()].filter((units) => units.length === 1);
    if (coded.length === 0 && named.size > 0 && whole !== undefined && [...named.values()].every((units) => units.includes(whole[0] as RosterUnit))) return whole;
    return [...new Set([...coded, ...[...named.values()].flat()])];
  }

  /** The longest beginning that is a unit's name and is followed by nothing, or by words for a document. */
  #namedBy(piece: string): readonly RosterUnit[] {
    for (let end = piece.length; end >= 3; end--) {
      const rest = piece.slice(end);
      if (rest !== "" && !document.test(rest) && !isProject(rest)) continue;
      const fit = this.#names.fit(piece.slice(0, end));
      if (fit.kind === "one") return [fit.unit];
      if (fit.kind === "several") return fit.units;
    }
    return [];
  }
}

/** 校舍维修项目自评表 behind a unit's name, and not 幼儿园自评表. */
function isProject(rest: string): boolean {
  const at = /(?:项目|绩效|自评|支出|资金|经费|报告|评价|20\d\d)/.exec(rest)?.index;
  return at !== undefined && !organisation.test(rest.slice(0, at));
}

/** A code of two figures, or one that reads as a year, may stand in any file name. */
function isTelling(code: string): boolean {
  return code.length >= 3 && !/^20\d\d$/.test(code) && /^[0-9A-Za-z]+$/.test(code);
}

function plain(text: string): string {
  return halfWidth(text).replaceAll("\\", "/").replace(/\s+/g, "").replace(/^\.?\/|\/$/g, "");
}

export function partsOf(path: string): string[] {
  return path.replaceAll("\\", "/").split("/").filter((part) => part !== "" && part !== ".");
}
