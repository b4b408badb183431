import { childOf, childrenOf, findBelow, valueOf, type XmlElement } from "../container/xml.js";
import { type Label, Labels, type Level, type List } from "./labels.js";
import { listLevel, type ListLevel, type Styles } from "./styles.js";

/** The automatic numbers of a .docx: which list and level each paragraph asks for, by itself or through its style. */
export class Numbering {
  readonly #labels: Labels;
  readonly #styles: Styles;

  constructor(root: XmlElement | undefined, styles: Styles) {
    this.#styles = styles;
    this.#labels = new Labels(root === undefined ? new Map() : readLists(root, styles));
  }

  /** The next label of the paragraph with these properties (`w:pPr`), or nothing when it is not numbered. */
  next(properties: XmlElement | undefined): Label | undefined {
    const asked = this.#asked(properties);
    return asked === undefined ? undefined : this.#labels.next(asked.list, asked.level ?? 0);
  }

  #asked(properties: XmlElement | undefined): ListLevel | undefined {
    const own = listLevel(childOf(properties, "w:numPr"));
    const style = valueOf(childOf(properties, "w:pStyle")) ?? this.#styles.defaultStyle;
    const styled = style === undefined ? undefined : this.#styles.numberingOf(style);
    if (own?.list !== undefined) return { list: own.list, level: own.level };
    if (styled === undefined) return undefined;
    // A level whose definition names the style is that style's level, whatever the style itself says.
    const linked = this.#labels.levelNaming(styled.style, styled.list);
    return { list: styled.list, level: own?.level ?? linked ?? styled.level };
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
