import type { AuditResult } from "../model/index.js";
import type { NoticeTemplate } from "./notice/index.js";
import type { OutputFile, OutputOptions } from "./output.js";

/** What rendering any kind of output may ask for. */
export interface RenderOptions extends OutputOptions {
  /** What the letters to the units are made from. */
  readonly noticeTemplate: () => Promise<NoticeTemplate>;
}

type Render = (result: AuditResult, options: RenderOptions) => AsyncIterable<OutputFile>;

/** The kinds of output that a result alone gives, in the order in which they are written. Each loads only what it needs: most runs write few. */
const kinds = {
  list: file("discrepancies.xlsx", async (result, options) => (await import("./workbook.js")).renderWorkbook(result, options)),
  html: file("report.html", async (result, options) => (await import("./html/index.js")).renderHtml(result, options)),
  csv: file("findings.csv", async (result, options) => (await import("./csv/index.js")).renderCsv(result, options)),
  markdown: file("findings.md", async (result, options) => (await import("./markdown/index.js")).renderMarkdown(result, options)),
  sarif: file("findings.sarif", async (result, options) => (await import("./sarif/index.js")).renderSarif(result, options)),
  async *xbrl(result) {
    const { renderTaxonomy, renderXbrl, taxonomyFile } = await import("./xbrl/index.js");
    yield text("facts.xbrl.json", renderXbrl(result));
    yield text(taxonomyFile, renderTaxonomy(result));
  },
  async *notice(result, { language, noticeTemplate }) {
    const { renderNotices } = await import("./notice/index.js");
    yield* renderNotices(result, { language, template: await noticeTemplate() });
  },
  json: file("result.json", async (result) => (await import("./json.js")).renderJson(result)),
} as const satisfies Record<string, Render>;

export type ReportKind = keyof typeof kinds;
export const reportKinds = Object.keys(kinds) as readonly ReportKind[];

/** The files of one kind, made one after the other. */
export function renderKind(kind: ReportKind, result: AuditResult, options: RenderOptions): AsyncIterable<OutputFile> {
  return kinds[kind](result, options);
}

/** A kind that is one file, whatever the result. */
function file(path: string, render: (result: AuditResult, options: OutputOptions) => Promise<string | Uint8Array>): Render {
  return async function* (result, options) {
    const made = await render(result, options);
    yield typeof made === "string" ? text(path, made) : { path, bytes: made };
  };
}

function text(path: string, content: string): OutputFile {
  return { path, bytes: new TextEncoder().encode(content) };
}
