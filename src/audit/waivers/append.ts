import { yamlLibrary } from "../yaml/library.js";
import { openWaivers } from "./open.js";
import type { WaiverEntry } from "./schema.js";

/** A waiver to be written, with what a person should read above it. */
export interface NewWaiver extends WaiverEntry {
  readonly comment: string;
}

/** What stands at the head of a new file. */
const head = "# 豁免：看过了、不必再改的问题。gouji check … --waivers 本文件；放在材料旁边则自动用上。\n# Waivers: findings that were looked at and need not be put right.\n\n";

/** Long lines are not folded, and several fingerprints are written [a, b]. */
const style = { lineWidth: 0, flowCollectionPadding: false } as const;

/**
 * The text of a file of waivers with more of them at its end. What is there stays as it is, to the last space, wherever the list
 * is written one entry below the other; a list in brackets is written anew that way, with its comments.
 *
 * @param text of a file that {@link openWaivers} takes; undefined where there is none yet
 * @throws Error where the text would not hold all the old waivers and the new ones
 */
export function appendWaivers(text: string | undefined, entries: readonly NewWaiver[]): string {
  if (entries.length === 0) return text ?? "";
  const before = countIn(text ?? "");
  const whole = (made: string): boolean => countIn(made) === (before ?? Number.NaN) + entries.length;
  const appended = below(text ?? head, entries);
  if (appended !== undefined && whole(appended)) return appended;
  const anew = rewritten(text ?? head, entries);
  if (!whole(anew)) throw new Error("the waivers cannot be added to the file without loss");
  return anew;
}

function countIn(text: string): number | undefined {
  const { waivers, faults } = openWaivers({ name: "", yaml: text });
  return faults.length > 0 ? undefined : waivers.length;
}

/** Put after the last line, as far in as the entries above. Undefined where the list is written in brackets. */
function below(text: string, entries: readonly NewWaiver[]): string | undefined {
  const { isMap, isSeq, parseDocument } = yamlLibrary();
  const { contents } = parseDocument(text);
  const list: unknown = isMap(contents) ? contents.get("waivers", true) : contents;
  if (list !== null && !(isSeq(list) && list.flow !== true)) return undefined;
  const column = isSeq(list) && list.range ? list.range[0] - (text.lastIndexOf("\n", list.range[0] - 1) + 1) : 0;
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = textOf(entries).replace(/^(?=.)/gm, " ".repeat(column)).replaceAll("\n", end);
  return `${text}${text === "" || text.endsWith("\n") ? "" : end}${lines}`;
}

function rewritten(text: string, entries: readonly NewWaiver[]): string {
  const { isMap, isSeq, parseDocument } = yamlLibrary();
  const document = parseDocument(text);
  const list: unknown = isMap(document.contents) ? document.contents.get("waivers", true) : document.contents;
  if (!isSeq(list)) return text;
  for (const container of [document.contents, list]) if (isMap(container) || isSeq(container)) container.flow = false;
  list.items.push(...documentOf(entries).items);
  const made = document.toString(style);
  return text.includes("\r\n") ? made.replaceAll("\n", "\r\n") : made;
}

function textOf(entries: readonly NewWaiver[]): string {
  const { Document } = yamlLibrary();
  const document = new Document([]);
  document.contents = documentOf(entries) as never;
  return document.toString(style);
}

function documentOf(entries: readonly NewWaiver[]) {
  const { Document, isSeq, YAMLSeq } = yamlLibrary();
  const list = new YAMLSeq();
  const maker = new Document();
  for (const { comment, ...entry } of entries) {
    const node = maker.createNode(entry);
    const several = node.get("fingerprint", true) as unknown;
    if (isSeq(several)) several.flow = true;
    node.commentBefore = ` ${comment.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim()}`;
    list.items.push(node);
  }
  return list;
}
