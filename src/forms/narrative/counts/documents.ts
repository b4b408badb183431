import type { CountRelation } from "../../../model/index.js";
import type { FactBook, Reading } from "../reading/index.js";
import { countOf, type Said, saidIn } from "./said.js";

const counted = /^(?:资金|预算|指标|相关|上级|省级|市级|政策|制度|下达|规范性)*(?:文件|通知|批复|办法|方案|制度|规定|意见)/;
const number = /[〔[(【]\s*20\d\d\s*[〕\])】]\s*第?\d+\s*号/g;
/** 〔2023〕41号、42号: the next one is told by its last figures alone. */
const more = /^(?:\s*[、和及与]\s*第?\d{1,4}\s*号)+/;
const stands = /[)》号](等|这|共|以上|上述)?\s*$/;

/**
 * 根据《甲通知》（甲财〔2023〕4号）、《乙通知》（乙财〔2023〕9号）和《丙通知》（丙财〔2023〕80号）三个文件: so many titles, or so many numbers of documents. One without a number, or one that another title holds, is either
 * way, and 等 leaves some out.
 */
export function documentsIn(reading: Reading, book: FactBook): readonly CountRelation[] {
  return saidIn(reading).flatMap((said): CountRelation[] => {
    const stood = stands.exec(said.lead);
    if (stood === null || said.value < 2 || !/^[个项份件]$/.test(said.unit) || !counted.test(said.noun)) return [];
    const told = [titlesIn(said.lead), numbersIn(said.lead)].filter((each) => each > 0);
    const [least, most] = [Math.min(lastRun(said), ...told), Math.max(...told)];
    if (told.length === 0 || most < 2) return [];
    const fits = said.value >= least && said.value <= most;
    if (!fits && stood[1] === "等" && said.value > most) return [];
    const opened = said.lead.search(/《|[\u4e00-\u9fff]{0,6}[〔[(【]\s*20\d\d/);
    const offset = said.start - said.lead.length + Math.max(0, opened);
    return [countOf(said, { number: fits ? said.value : said.value < least ? least : most, offset, words: said.lead.slice(Math.max(0, opened)) }, book)];
  });
}

function numbersIn(text: string): number {
  return [...text.matchAll(number)].reduce((so, match) => so + 1 + (more.exec(text.slice(match.index + match[0].length))?.[0].match(/号/g)?.length ?? 0), 0);
}

/** Titles, those within another left out. */
function titlesIn(text: string): number {
  let depth = 0;
  let titles = 0;
  for (const char of text) {
    if (char === "《") {
      titles += depth === 0 ? 1 : 0;
      depth += 1;
    } else if (char === "》") depth = Math.max(0, depth - 1);
  }
  return titles;
}

/** How many stand in an unbroken row right before the number: 按照《甲法》，根据《乙通知》、《丙通知》两个文件. */
function lastRun({ lead }: Said): number {
  const row = /(?:[^,。;]*[,;]\s*(?=《))?[^,。;]*$/.exec(lead)?.[0] ?? lead;
  return Math.max(1, titlesIn(row), numbersIn(row));
}
