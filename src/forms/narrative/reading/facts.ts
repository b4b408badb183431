import { Fact, type Aspects, type Concept } from "../../../model/index.js";
import { persons, Quantity } from "../../../quantity/index.js";
import type { Place } from "../../../document/index.js";
import { conceptOf, labelOf, scenarioOf } from "./concepts.js";
import { endOf, type Mention } from "./mentions.js";
import { sentenceAt } from "./spoken.js";
import { arriving } from "./words.js";

export interface Context {
  readonly unit: string;
  readonly year: number | undefined;
}

/** Mentions told as facts: one Fact a figure, however many relations it stands in. */
export class FactBook {
  private readonly context: Context;
  private readonly told = new Map<Mention, Fact>();
  private readonly overruled = new Map<Mention, Concept>();
  private readonly known = new Map<Mention, Concept>();
  private readonly posts = new Set<Mention>();

  constructor(context: Context) {
    this.context = context;
  }

  /** Settles a concept that the words of the clause alone leave open, or take for another. */
  overrule(mention: Mention, concept: Concept): void {
    this.overruled.set(mention, concept);
    this.told.delete(mention);
  }

  /** 编制66个，其中行政20个: posts, which are counted as the persons they are for. */
  countAsPersons(mentions: readonly Mention[]): void {
    for (const mention of mentions) {
      if (mention.figure.quantity.measure.symbol !== "个" || this.posts.has(mention)) continue;
      this.posts.add(mention);
      this.told.delete(mention);
    }
  }

  /** Whether a figure is one of posts, and counted as persons. */
  isOfPosts(mention: Mention): boolean {
    return this.posts.has(mention);
  }

  conceptOf(mention: Mention): Concept {
    const settled = this.overruled.get(mention) ?? this.known.get(mention);
    if (settled !== undefined) return settled;
    const concept = this.conceptByWords(mention);
    this.known.set(mention, concept);
    return concept;
  }

  private conceptByWords(mention: Mention): Concept {
    if (mention.role.kind !== "level" || mention.role.from || mention.role.arrives) return "other";
    if (this.isOfLongAgo(mention)) return "other";
    const headcount = mention.figure.quantity.measure.dimension;
    const own = conceptOf(mention.standing.lead, this.context.unit);
    const concept = own === "other" && labelOf(mention.standing.lead) === "" ? conceptOf(mention.standing.leadBefore, this.context.unit) : own;
    if (concept === "other" || (concept === "expenditure.project" && isOfSomeProjects(mention))) return "other";
    const persons = concept.startsWith("headcount.");
    if (persons ? !/^(?:person|个)$/.test(headcount) || isOfInsured(mention) || isOfNamedStaff(mention) : headcount !== "money") return "other";
    return this.scenarioOf(mention) === undefined ? "other" : concept;
  }

  /** 2022年总支出16144万元 in a report of 2024: neither this year's nor the year's before it. */
  private isOfLongAgo({ standing: { lead } }: Mention): boolean {
    const { year } = this.context;
    const told = /^[^,。;:]{0,4}?(20\d\d)年/.exec(lead)?.[1];
    return year !== undefined && told !== undefined && (Number(told) < year - 1 || Number(told) > year + 1);
  }

  scenarioOf(mention: Mention): Aspects["scenario"] {
    if (this.overruled.get(mention) === "project.count") return "actual";
    const scenario = scenarioOf(`${mention.standing.lead}${/^\s*(?:预算)/.test(mention.standing.tail) ? "预算" : ""}`);
    if (scenario !== "actual") return scenario;
    const { year } = this.context;
    return mention.prior || (year !== undefined && mention.year === year - 1) ? "prior-actual" : "actual";
  }

  yearOf(mention: Mention): number | undefined {
    const own = mention.year ?? this.context.year;
    return mention.prior && own !== undefined && (mention.year === undefined || mention.year === this.context.year) ? own - 1 : own;
  }

  /** Whether a figure has been told as a fact yet. */
  has(mention: Mention): boolean {
    return this.told.has(mention);
  }

  factOf(mention: Mention, role: "plain" | "signed" | "negative" = "plain", owner = ""): Fact {
    const known = this.told.get(mention);
    if (known !== undefined) return known;
    const concept = this.conceptOf(mention);
    const year = this.yearOf(mention);
    const change = mention.role.kind === "delta" || mention.role.kind === "rate";
    const scenario = change ? "change" : this.scenarioOf(mention);
    const subject = concept === "other" ? `${owner}${ownName(mention)}` || labelOf(mention.standing.tail) : undefined;
    const falls = role === "negative" || (role === "signed" && (mention.role.kind === "delta" || mention.role.kind === "rate") && mention.role.sign < 0);
    const fact = new Fact({
      aspects: {
        concept,
        ...(scenario === undefined ? {} : { scenario }),
        ...(year === undefined ? {} : { year }),
        ...(subject === undefined || subject === "" ? {} : { subject }),
      },
      state: "figure",
      quantity: falls ? mention.figure.quantity.negated() : concept.startsWith("headcount.") || this.posts.has(mention) ? asPersons(mention.figure.quantity) : mention.figure.quantity,
      text: mention.passage.text.slice(mention.figure.offset, endOf(mention)),
      place: placeOf(mention),
      quote: quoteOf(mention),
    });
    this.told.set(mention, fact);
    return fact;
  }

  /** 与上年持平 prints no figure: it tells of a change of nought. */
  unchanged(mention: Mention, offset: number, words: string): Fact {
    const year = this.yearOf(mention);
    return new Fact({
      aspects: { concept: "other", scenario: "change", ...(year === undefined ? {} : { year }), ...(mention.label === "" ? {} : { subject: mention.label }) },
      state: "figure",
      quantity: Quantity.exact(0, mention.figure.quantity.measure),
      text: words,
      place: mention.passage.placeOf(offset, words.length),
      quote: words,
    });
  }
}

/** 编制26个 are posts for 26 persons: to be set against 在职24人 they need the same measure. */
function asPersons(quantity: Quantity): Quantity {
  return quantity.measure.symbol === "个" ? Quantity.printed(quantity.digits(), persons, quantity.looseness) : quantity;
}

export function placeOf(mention: Mention): Place {
  return mention.passage.placeOf(mention.figure.offset, mention.figure.length);
}

/** The clause the figure stands in, at most 60 characters of it. */
export function quoteOf(mention: Mention): string {
  const { clauseStart, clauseEnd } = mention.standing;
  const from = Math.max(clauseStart, mention.figure.offset - 45);
  return mention.passage.text.slice(from, Math.min(clauseEnd, endOf(mention) + 15)).trim();
}

/** From the first of some mentions to the end of the last one's clause. */
export function quoteAcross(mentions: readonly Mention[]): string {
  const [first, last] = [mentions[0] as Mention, mentions.at(-1) as Mention];
  if (first.passage !== last.passage) return first.passage.text.slice(first.standing.clauseStart, first.standing.clauseEnd).trim();
  const text = first.passage.text.slice(first.standing.clauseStart, Math.max(endOf(last), last.standing.clauseEnd)).trim();
  return text.length <= 160 ? text : `${text.slice(0, 159)}…`;
}

/** 降至903.12万元: the verb is no name of what came down. */
const ownName = ({ label }: Mention): string => (label.replace(arriving, "") === "" ? "" : label);

/** 职工医保52318人（在职36945人、退休15373人）: those who are insured, and no staff of the unit. */
function isOfInsured({ passage: { text }, figure: { offset } }: Mention): boolean {
  return /参保|缴费|医保|社保|养老保险|失业保险|工伤保险|医疗保险|待遇/.test(sentenceAt(text, offset).words.slice(0, offset - sentenceAt(text, offset).start));
}

/** 纳入自评的4个项目支出2637.85万元，占项目支出93.06%: of some of the projects, as the words before or behind say. */
function isOfSomeProjects({ passage: { text }, standing, figure: { offset, length } }: Mention): boolean {
  return /(?:纳入|列入|其中|其余|其他|剔除|扣除|重点|主要|上述|部分)[^,。;:]*项目支出[^,。;:]*$/.test(text.slice(standing.clauseStart, offset)) || /^[^,。;\d]{0,4},?占(?:全部|全年|本年|当年|部门)*项目(?:总)?支出/.test(text.slice(offset + length));
}

/** 休养所服务人员（在编23人）: of those whom the words before the bracket name; behind a figure (编制46名（在职45人）) it is the unit's. */
function isOfNamedStaff({ passage: { text }, standing, figure: { offset } }: Mention): boolean {
  return standing.frame !== 0 && /[\u4e00-\u9fff]{2}(?:人员|队伍|干部|职工|教师|医护|队员|工作者)\s*$/.test(text.slice(0, text.lastIndexOf("(", offset)));
}
