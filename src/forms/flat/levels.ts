import { pointsInTitle, squash } from "../words.js";

const first = /^(?:项目)?(?:产出|效益|效果|满意度?|成本|完成|决策|过程|投入|管理)指标$|^(?:产出|效益)$/;
const second =
  /^(?:数量|质量|时效|进度|成本|经济成本|社会成本|生态环境成本|经济效益|社会效益|生态效益|可持续影响|可持续发展|(?:服务对象|社会公众|社会|公众|群众|受益对象|受益群体)?满意度)指标等?$|^(?:数量|质量|时效|进度|经济成本|社会成本|生态环境成本|经济效益|社会效益|生态效益|可持续影响|服务对象满意度)$/;
/** 绩效指标, 年度绩效目标(80分): the block's own title, repeated on every row by some extractions. */
const block = /^(?:年度)?绩效(?:指标|目标)\d?$/;

/** (50分) alone: the points of a first level whose name was lost. */
export function isNameless(text: string): boolean {
  return /^[(（]\d{1,3}(?:\.\d+)?分[)）]$/.test(squash(text));
}

const plain = (text: string): string => squash(text).replace(pointsInTitle, "");

export function isLevelWord(text: string): boolean {
  const words = plain(text);
  return first.test(words) || second.test(words) || block.test(words) || isNameless(text);
}

/** 质量指标, 产出指标(50分): never a row's own words, as 服务对象满意度 may be. */
export function isHeadWord(text: string): boolean {
  return isLevelWord(text) && (/指标/.test(text) || pointsInTitle.test(squash(text)));
}

/** 绩效指标 repeated at each row's beginning. */
export function isBlockWord(text: string): boolean {
  return block.test(plain(text));
}

/** What the words of levels before a row say; nothing is said of a level that is not named anew. */
export interface LevelWords<Piece> {
  readonly level1?: Piece;
  readonly level2?: Piece;
  /** 满意度指标 or 成本指标 alone: which level it is cannot be told. */
  readonly open?: "satisfaction" | "cost";
  /** Titles with points and no rows between them: the order of the cells is lost. */
  readonly scrambled: boolean;
}

/** Several groups may stand together where a template's row was left empty: the last word of each level counts. */
export function levelsIn<Piece extends { readonly text: string }>(words: readonly Piece[]): LevelWords<Piece> {
  let level1: Piece | undefined;
  let level2: Piece | undefined;
  let open: LevelWords<Piece>["open"];
  const named = words.filter(({ text }) => !block.test(plain(text)));
  named.forEach((word, index) => {
    const text = plain(word.text);
    const both = first.test(text) && second.test(text);
    const next = named[index + 1];
    const heads = both ? pointsInTitle.test(squash(word.text)) || (next !== undefined && second.test(plain(next.text)) && (level1 === undefined || next === named.at(-1))) : first.test(text) || isNameless(word.text);
    if (heads) {
      level1 = word;
      level2 = undefined;
      open = undefined;
    } else {
      level2 = word;
      open = both && level1 === undefined ? (text.startsWith("成本") ? "cost" : "satisfaction") : undefined;
    }
  });
  const scrambled = named.filter((word) => pointsInTitle.test(squash(word.text))).length > 1;
  return { ...(level1 === undefined ? {} : { level1 }), ...(level2 === undefined ? {} : { level2 }), ...(open === undefined ? {} : { open }), scrambled };
}
