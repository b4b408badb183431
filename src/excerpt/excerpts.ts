import type { Document, Table } from "../document/index.js";
import type { Evidence, Excerpt, Finding, Source } from "../model/index.js";
import { type Site, Sites } from "./sites.js";
import { tableExcerpt } from "./table-cut.js";
import { textExcerpt } from "./text-cut.js";

/**
 * The findings with a source for every figure whose place is found in the documents, and the excerpts these sources point to:
 * one for each table, one for each paragraph.
 */
export function withExcerpts(findings: readonly Finding[], documents: readonly Document[]): { findings: Finding[]; excerpts: Excerpt[] } {
  const cited = new Set(findings.flatMap(({ evidence }) => evidence.map(({ file }) => file)));
  const sites = new Sites(documents.filter(({ name }) => cited.has(name)));
  const cuts = new Cuts();
  const sourced = findings.map((finding) => ({ ...finding, evidence: finding.evidence.map((each) => withSource(each, sites, cuts)) }));
  return { findings: sourced, excerpts: cuts.excerpts() };
}

function withSource(evidence: Evidence, sites: Sites, cuts: Cuts): Evidence {
  const site = sites.of(evidence.place);
  return site === undefined ? evidence : { ...evidence, source: cuts.sourceOf(site) };
}

/** The excerpts in the order in which they are first needed; what to cut of a table is known when all figures are. */
class Cuts {
  readonly #tables = new Map<Table, { readonly excerpt: number; readonly rows: Set<number> }>();
  readonly #texts = new Map<object, number>();
  readonly #making: (() => Excerpt)[] = [];

  sourceOf(site: Site): Source {
    return site.kind === "table" ? this.#inTable(site) : this.#inText(site);
  }

  excerpts(): Excerpt[] {
    return this.#making.map((make) => make());
  }

  #inTable({ table, cell }: Extract<Site, { kind: "table" }>): Source {
    const known = this.#tables.get(table) ?? { excerpt: this.#making.length, rows: new Set<number>() };
    if (!this.#tables.has(table)) {
      this.#tables.set(table, known);
      this.#making.push(() => tableExcerpt(table, known.rows));
    }
    known.rows.add(cell.row);
    return { excerpt: known.excerpt, row: cell.row, column: cell.column };
  }

  #inText({ paragraphs, at }: Extract<Site, { kind: "text" }>): Source {
    const paragraph = paragraphs[at] ?? {};
    const known = this.#texts.get(paragraph) ?? this.#making.length;
    if (!this.#texts.has(paragraph)) {
      this.#texts.set(paragraph, known);
      this.#making.push(() => textExcerpt(paragraphs, at));
    }
    return { excerpt: known, row: at + 1 };
  }
}
