import type { AuditResult } from "../../model/index.js";
import type { OutputFile, OutputOptions } from "../../report/output.js";
import type { Workshop } from "./workshop.js";

interface Kind {
  /** Text that a terminal or a pipe can take: the first file. */
  readonly textual: boolean;
  /** Loads only what this kind needs: most runs write few kinds. */
  readonly make: (result: AuditResult, workshop: Workshop) => AsyncIterable<OutputFile>;
}

/** The kinds of `--write`, in the order in which they are written. */
const kinds = {
  list: file("discrepancies.xlsx", false, async (result, options) => (await import("../../report/workbook.js")).renderWorkbook(result, options)),
  html: file("report.html", true, async (result, options) => (await import("../../report/html/index.js")).renderHtml(result, options)),
  csv: file("findings.csv", true, async (result, options) => (await import("../../report/csv/index.js")).renderCsv(result, options)),
  markdown: file("findings.md", true, async (result, options) => (await import("../../report/markdown/index.js")).renderMarkdown(result, options)),
  sarif: file("findings.sarif", true, async (result, options) => (await import("../../report/sarif/index.js")).renderSarif(result, options)),
  xbrl: {
    textual: true,
    async *make(result) {
      const { renderTaxonomy, renderXbrl, taxonomyFile } = await import("../../report/xbrl/index.js");
      yield text("facts.xbrl.json", renderXbrl(result));
      yield text(taxonomyFile, renderTaxonomy(result));
    },
  },
  notice: {
    textual: false,
    async *make(result, { language, noticeTemplate }) {
      const { renderNotices } = await import("../../report/notice/index.js");
      yield* renderNotices(result, { language, template: await noticeTemplate() });
    },
  },
  json: file("result.json", true, async (result) => (await import("../../report/json.js")).renderJson(result)),
  annotated: {
    textual: false,
    async *make(result, workshop) {
      yield* (await import("./annotated.js")).annotatedFiles(result, workshop);
    },
  },
} as const satisfies Record<string, Kind>;

export type OutputName = keyof typeof kinds;
export const outputNames = Object.keys(kinds) as readonly OutputName[];

export type FormatName = "table" | OutputName;
/** What `--format` prints. */
export const formatNames: readonly FormatName[] = ["table", ...outputNames.filter(isTextual)];

export function isTextual(name: OutputName): boolean {
  return kinds[name].textual;
}

/** The files of one kind, made one after the other. */
export function rendered(name: OutputName, result: AuditResult, workshop: Workshop): AsyncIterable<OutputFile> {
  return kinds[name].make(result, workshop);
}

/** A kind that is one file, whatever the result. */
function file(path: string, textual: boolean, render: (result: AuditResult, options: OutputOptions) => Promise<string | Uint8Array>): Kind {
  return {
    textual,
    async *make(result, options) {
      const made = await render(result, options);
      yield typeof made === "string" ? text(path, made) : { path, bytes: made };
    },
  };
}

function text(path: string, content: string): OutputFile {
  return { path, bytes: new TextEncoder().encode(content) };
}
