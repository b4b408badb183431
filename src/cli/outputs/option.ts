import { UsageError } from "../usage-error.js";
import { cliWords } from "../words.js";
import { outputNames, type OutputName } from "./kinds.js";

/**
 * `--write list,html --write csv`: the kinds named so far, with those of another value.
 * @throws UsageError naming the kinds there are
 */
export function withOutputs(value: string, before: readonly OutputName[]): readonly OutputName[] {
  return [...new Set([...before, ...value.split(/[,，、\s]+/).filter(Boolean).map(outputNamed)])];
}

function outputNamed(word: string): OutputName {
  const name = outputNames.find((each) => each === word.toLowerCase());
  if (name !== undefined) return name;
  const allowed = outputNames.join(", ");
  throw new UsageError(cliWords("zh").badValue("--write", word, allowed), cliWords("en").badValue("--write", word, allowed));
}

/**
 * What says how files are written says nothing where none are.
 * @throws UsageError where there is no folder to write them into
 */
export function assertFolderFor(options: { readonly out?: string | undefined; readonly write?: readonly OutputName[]; readonly convert?: boolean; readonly noticeTemplate?: string | undefined }): void {
  if (options.out !== undefined) return;
  const idle = options.write !== undefined && options.write.length > 0 ? "--write" : options.convert === true ? "--convert" : options.noticeTemplate !== undefined ? "--notice-template" : undefined;
  if (idle !== undefined) throw new UsageError(cliWords("zh").needsOut(idle), cliWords("en").needsOut(idle));
}
