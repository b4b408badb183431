import type { Language } from "../../document/index.js";
import type { FileLimits, InputFile } from "../reading/index.js";
import { unread } from "../reading/steps.js";
import { atOnce } from "./at-once.js";
import { type FileRecord, recordOf } from "./file-record.js";
import type { Hand } from "./hand.js";
import type { Hands } from "./hands.js";
import { hashOf, keyOf } from "./keys.js";
import { pack, unpack } from "./packing.js";
import type { Store } from "./store.js";

/** A file of the district, and where the store keeps its document. */
export interface KeptFile extends FileRecord {
  readonly document: string;
}

export interface ReadingOptions {
  readonly language: Language;
  readonly store: Store;
  readonly hands: Hands;
  /** What else a reading follows from than the bytes: the build, the limits, what is installed. */
  readonly following: readonly unknown[];
  readonly limits: FileLimits;
  readonly signal?: AbortSignal | undefined;
  /** After each file; archives inside archives as one. */
  readonly onRead: (path: string, kept: boolean) => void;
  readonly onSlow?: ((path: string) => void) | undefined;
}

type WithBytes = Extract<InputFile, { bytes: Uint8Array }>;

/** Reads every file that the store does not have, with all hands; gives them in the order in which they came, files of archives in theirs. */
export async function readDistrict(files: AsyncIterable<InputFile>, options: ReadingOptions): Promise<KeptFile[]> {
  const read: KeptFile[][] = [];
  // One that fills the memory while another is being read may bear that one's blame: it is read again with nobody beside it.
  const suspects: { readonly file: WithBytes; readonly number: number }[] = [];
  await atOnce(options.hands.most, files, async (file, number) => {
    const { records, suspect } = "problem" in file ? problemOnly(file, options) : await keptOrRead(file, options, options.hands.most > 1);
    if (suspect && !("problem" in file)) suspects.push({ file, number });
    else read[number] = records;
  });
  for (const { file, number } of suspects) read[number] = (await keptOrRead(file, options, false)).records;
  return read.flat();
}

interface Outcome {
  readonly records: KeptFile[];
  readonly suspect: boolean;
}

function problemOnly(file: Exclude<InputFile, WithBytes>, { language, store, onRead }: ReadingOptions): Outcome {
  const nothing = unread(file.path, file.problem);
  const document = keyOf("problem", file);
  store.put("document", document, pack(nothing.document));
  onRead(file.path, false);
  return { records: [{ ...recordOf(nothing, language), document }], suspect: false };
}

async function keptOrRead(file: WithBytes, options: ReadingOptions, beside: boolean): Promise<Outcome> {
  const { store, following, onRead } = options;
  const key = keyOf(following, file.path, hashOf(file.bytes));
  const known = store.get("file", key);
  if (known !== undefined) {
    onRead(file.path, true);
    return { records: unpack<KeptFile[]>(known), suspect: false };
  }
  return options.hands.lend((hand) => readBy(hand, file, key, options, beside));
}

async function readBy(hand: Hand, file: WithBytes, key: string, { store, language, signal, onRead, onSlow }: ReadingOptions, beside: boolean): Promise<Outcome> {
  const records: KeptFile[] = [];
  let whole = true;
  for await (const reading of hand.read(file, onSlow)) {
    signal?.throwIfAborted();
    const document = `${key}.${records.length}`;
    if (reading.kind === "stopped") {
      if (beside && reading.why?.why === "memory") return { records: [], suspect: true };
      whole = false;
      store.put("document", document, pack(reading.file.document));
      records.push({ ...recordOf(reading.file, language), document });
    } else {
      if (reading.told.body !== undefined) store.put("document", document, reading.told.body);
      records.push({ ...(JSON.parse(reading.told.file) as FileRecord), document });
    }
  }
  signal?.throwIfAborted();
  // What was stopped may have been in bad company: another run tries again.
  if (whole) store.put("file", key, pack(records));
  onRead(file.path, false);
  return { records, suspect: false };
}
