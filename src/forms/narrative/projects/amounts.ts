import type { ToldAmount } from "../../../model/index.js";
import { type Context, type FactBook, Headings, isExact, type Mention, type Reading, sentenceAt } from "../reading/index.js";

/** Told of a part of the year, of several years or of another one, or of what only a part was used for. */
const ofAPart = /其中|累计|上年|去年|往年|结转|上半年|下半年|季度|首批|第[一二三四]批|近年|[三五]年来|以来|历年|截至|截止|\d月|月底|占|分别|依次|合同|中标|概算|用于(?!.*支出)/;

/**
 * Amounts and rates of funds with the words before them, for the forms to say whether they are a project's: 免费开放补助年初预算50万元，追加12万元，全年支出62万元. Left out is what
 * is told of a part.
 */
export function projectAmounts(readings: readonly Reading[], book: FactBook, { year }: Context): readonly ToldAmount[] {
  const headings = new Headings();
  return readings.flatMap((reading) => {
    const { passage } = reading;
    headings.pass(passage);
    const titles = headings.over(passage).map(({ text }) => text.trim());
    return reading.mentions.flatMap((mention): ToldAmount[] => {
      if (!isPlain(mention) || (mention.year !== undefined && year !== undefined && mention.year !== year)) return [];
      const { start, words } = sentenceAt(passage.text, mention.figure.offset);
      const said = passage.text.slice(start, mention.figure.offset);
      // 一是甲，…；二是乙，…: what a semicolon ends is of another project.
      const own = said.slice(said.lastIndexOf(";") + 1);
      if (ofAPart.test(own.replace(/\([^()]*\)/g, ""))) return [];
      return [{ figure: book.factOf(mention), said: own, lead: mention.standing.lead, sentence: words, before: passage.text.slice(0, start), headings: titles }];
    });
  });
}

function isPlain(mention: Mention): boolean {
  const { figure, prior, role, series, standing } = mention;
  const { dimension } = figure.quantity.measure;
  const ofFunds = dimension === "money" ? /^(?:level|budget|whole)$/.test(role.kind) : dimension === "ratio" && /率(?:为|是|达到?)*$|进度(?:为|是|达到?)*$/.test(standing.lead);
  return ofFunds && !prior && series === undefined && standing.frame === 0 && isExact(mention) && !figure.spelled;
}
