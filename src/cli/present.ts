import type { AuditResult } from "../model/index.js";
import { printable, renderTerminal } from "../report/index.js";
import type { Console } from "./console.js";
import { isTextual, outputNames, rendered, type FormatName, type LeftOut, type OutputName, type OwnOutputs, type Saved, type Workshop, writeOutputs } from "./outputs/index.js";
import type { CommonOptions } from "./program.js";
import { cliWords } from "./words.js";

export interface PrintOptions extends CommonOptions {
  readonly format: FormatName;
  readonly passes: boolean;
  readonly facts: boolean;
  readonly quiet: boolean;
}

/** Prints the result in the wanted format. Passes and facts are printed only where they are asked for, whatever else they are kept for. */
export async function printResult(result: AuditResult, options: PrintOptions, console: Console): Promise<void> {
  const { lang: language, passes: withPasses, quiet, format } = options;
  if (format === "table") {
    console.out(renderTerminal(result, { language, width: console.width, colour: options.color && console.colour, passes: withPasses, quiet }));
    return;
  }
  const { passes, facts, ...rest } = result;
  const asked = { ...rest, ...(withPasses && passes !== undefined ? { passes } : {}), ...(options.facts && facts !== undefined ? { facts } : {}) };
  for await (const { bytes } of rendered(format, format === "json" ? asked : result, { language, original: nothingToOpen, noticeTemplate: () => nothingToOpen("a template"), leaveOut: () => undefined })) {
    console.out(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
    // What else there is belongs in a folder beside it.
    return;
  }
}

export interface SaveOptions extends CommonOptions {
  readonly template: Workshop["noticeTemplate"];
  readonly write: readonly OutputName[];
  readonly sheets: "one" | "unit";
  readonly convert: boolean;
  readonly quiet: boolean;
  /** What may be written over, since it was written before and nobody has touched it. */
  readonly own?: OwnOutputs | undefined;
}

/** Writes the chosen kinds of output, or all of them, and tells where they are. */
export async function saveResult(result: AuditResult, folder: string, options: SaveOptions, console: Console): Promise<void> {
  const words = cliWords(options.lang);
  const names = options.write.length === 0 ? outputNames : options.write;
  const tally = { new: 0, beside: 0, same: 0, updated: 0, removed: 0, left: 0 };
  const remarked: string[] = [];
  const saved = ({ path, state, remarks = [] }: Saved): void => {
    tally[state] += 1;
    for (const remark of remarks) remarked.push(words.remarkOn(path, remark[options.lang]));
    if (state === "beside") console.err(`${words.savedBeside(path)}\n`);
    if (state === "left") console.err(`${words.savedLeft(path)}\n`);
  };
  const left: LeftOut[] = [];
  await writeOutputs(result, names, folder, { language: options.lang, sheets: options.sheets, convert: options.convert, noticeTemplate: options.template, own: options.own }, saved, (file) => left.push(file));
  // Whoever asked for the copies is told of each file; among all kinds the manifest does.
  if (options.write.length > 0) for (const { of, why } of left) console.err(`${printable(words.notAnnotated(of, why[options.lang]))}\n`);
  else if (left.length > 0 && !options.quiet) console.err(`${words.someNotAnnotated(left.length)}\n`);
  for (const remark of remarked) console.err(`${printable(remark)}\n`);
  if (!options.quiet) console.err(`${words.saved(folder, tally)}\n`);
}

async function nothingToOpen(path: string): Promise<never> {
  throw new Error(`${path} is not needed for what is printed`);
}

export { isTextual };
