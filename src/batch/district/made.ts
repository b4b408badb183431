import { renderKind } from "../../report/index.js";
import type { MadeFile, Making } from "./protocol.js";
import { partOf, unitResult, withMarks } from "./unit-found.js";

/** The outputs of a unit, made one after the other, in whatever thread. */
export async function* madeOf({ kinds, pieces, waived, tool, files, language, template, overview, links }: Making): AsyncGenerator<MadeFile> {
  const part = partOf((kind) => pieces.find((piece) => piece.kind === kind)?.bytes);
  if (part === undefined) return;
  const result = unitResult(withMarks(part, waived), tool, files);
  const options = { language, sheets: "one" as const, overview, linkTo: (path: string) => links.get(path), noticeTemplate: () => Promise.resolve(template) };
  for (const kind of kinds) for await (const file of renderKind(kind, result, options)) yield { kind, file };
}
