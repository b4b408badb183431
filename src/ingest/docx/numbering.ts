import { childOf, childrenOf, findBelow, valueOf, type XmlElement } from "../container/xml.js";
import { numeral } from "./numerals.js";
import { listLevel, type ListLevel, type Styles } from "./styles.js";
import { readableGlyphs } from "./symbols.js";

interface Level {
  readonly start: number;
  readonly format: string;
  /** %1.%2 with the numbers of the levels to put in. */
  readonly pattern: string;
  readonly legal: boolean;
  /** 0: never starts again. */
  readonly restart: number | undefined;
  readonly style: string | undefined;
  readonly font: string | undefined;
}

interface List {
  /** Lists with the same abstract definition count on together. */
  readonly shared: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly startOverrides: ReadonlyMap<number, number>;
}

/** Counts the automatic numbers of a document in reading order and writes them as Word does: 一、 （二） 3. ● */
export class Numbering {
  readonly #lists: ReadonlyMap<string, List>;
  readonly #styles: Styles;
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #started = new Set<string>();

  constructor(root: XmlElement | undefined, styles: Styles) {
    this.#styles = styles;
    this.#lists = root === undefined ? new Map() : readLists(root, styles);
  }

  /** The next label of the paragraph with these properties (`w:pPr`), or nothing when it is not numbered. */
  next(properties: XmlElement | undefined): { label: string; bullet: boolean } | undefined {
    const asked = this.#asked(properties);
    const list = asked === undefined ? undefined : this.#lists.get(asked.list);
    const index = asked?.level ?? 0;
    const level = list?.levels.get(index);
    if (asked === undefined || list === undefined || level === undefined) return undefined;
    const counters = this.#count(asked.list, list, index, level);
    if (level.format === "bullet") return { label: readableGlyphs(level.pattern, level.font), bullet: true };
    const label = level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const of = list.levels.get(at);
      const value = counters[at] ?? of?.start ?? 1;
      return numeral(value, level.legal ? "decimal" : (of?.format ?? "decimal"));
    });
    return { label: label.trim(), bullet: false };
  }

  #asked(properties: XmlElement | undefined): ListLevel | undefined {
    const own = listLevel(childOf(properties, "w:numPr"));
    const style = valueOf(childOf(properties, "w:pStyle")) ?? this.#styles.defaultStyle;
    const styled = style === undefined ? undefined : this.#styles.numberingOf(style);
    if (own?.list !== undefined) return { list: own.list, level: own.level };
    if (styled === undefined) return undefined;
    // A level whose definition names the style is that style's level, whatever the style itself says.
    const levels = this.#lists.get(styled.list)?.levels ?? new Map<number, Level>();
    const linked = [...levels].find(([, level]) => level.style === styled.style)?.[0];
    return { list: styled.list, level: own?.level ?? linked ?? styled.level };
  }

  #count(id: string, list: List, index: number, level: Level): (number | undefined)[] {
    const counters = this.#counters.get(list.shared) ?? [];
    this.#counters.set(list.shared, counters);
    const override = list.startOverrides.get(index);
    const first = override !== undefined && !this.#started.has(`${id}/${index}`);
    if (first) this.#started.add(`${id}/${index}`);
    const before = counters[index];
    counters[index] = first ? override : before === undefined ? level.start : before + 1;
    for (const [deeper, { restart }] of list.levels) {
      // A level starts again after any level above it, or after the one it names.
      if (deeper > index && restart !== 0 && (restart === undefined || index < restart)) counters[deeper] = undefined;
    }
    return counters;
  }
}

function readLists(root: XmlElement, styles: Styles): Map<string, List> {
  const abstracts = new Map(childrenOf(root, "w:abstractNum").map((one) => [one.attributes["w:abstractNumId"] ?? "", one]));
  const nums = childrenOf(root, "w:num");
  const abstractOf = new Map(nums.map((num) => [num.attributes["w:numId"] ?? "", valueOf(childOf(num, "w:abstractNumId")) ?? ""]));
  const lists = new Map<string, List>();
  for (const num of nums) {
    const id = num.attributes["w:numId"] ?? "";
    const shared = linkedAbstract(abstractOf.get(id) ?? "", abstracts, abstractOf, styles);
    const levels = readLevels(abstracts.get(shared));
    const startOverrides = new Map<number, number>();
    for (const override of childrenOf(num, "w:lvlOverride")) {
      const index = Number(override.attributes["w:ilvl"] ?? 0);
      const replaced = childOf(override, "w:lvl");
      if (replaced !== undefined) levels.set(index, readLevel(replaced));
      const start = valueOf(childOf(override, "w:startOverride"));
      if (start !== undefined) startOverrides.set(index, Number(start));
    }
    lists.set(id, { shared, levels, startOverrides });
  }
  return lists;
}

/** A definition may only point, through a list style, to the one that holds the levels. */
function linkedAbstract(id: string, abstracts: ReadonlyMap<string, XmlElement>, abstractOf: ReadonlyMap<string, string>, styles: Styles): string {
  const link = valueOf(childOf(abstracts.get(id), "w:numStyleLink"));
  if (link === undefined) return id;
  const num = styles.numberingOf(link)?.list;
  return (num === undefined ? undefined : abstractOf.get(num)) ?? id;
}

function readLevels(abstract: XmlElement | undefined): Map<number, Level> {
  const levels = abstract === undefined ? [] : childrenOf(abstract, "w:lvl");
  return new Map(levels.map((level) => [Number(level.attributes["w:ilvl"] ?? 0), readLevel(level)]));
}

function readLevel(level: XmlElement): Level {
  const restart = valueOf(childOf(level, "w:lvlRestart"));
  const fonts = childOf(level, "w:rPr", "w:rFonts")?.attributes;
  const legal = childOf(level, "w:isLgl");
  return {
    start: Number(valueOf(childOf(level, "w:start")) ?? 0),
    // A custom format comes wrapped with a plain one beside it.
    format: valueOf(childOf(level, "w:numFmt") ?? findBelow(level, "w:numFmt")) ?? "decimal",
    pattern: valueOf(childOf(level, "w:lvlText")) ?? "",
    legal: legal !== undefined && !["0", "false", "off"].includes(valueOf(legal) ?? ""),
    restart: restart === undefined ? undefined : Number(restart),
    style: valueOf(childOf(level, "w:pStyle")),
    font: fonts?.["w:ascii"] ?? fonts?.["w:hAnsi"],
  };
}
