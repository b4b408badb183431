import type { InferenceSession, Tensor } from "onnxruntime-web";
import type { Bitmap } from "./bitmap.js";

/** What a recogniser is made of, as read from wherever it is kept. */
export interface RecognitionFiles {
  /** A PP-OCR recognition network in ONNX form: pictures of lines, 48 pixels high, to probabilities of characters. */
  readonly network: Uint8Array;
  /** The characters it knows, one a line, in the network's order. */
  readonly characters: string;
}

/** The words of one line. */
export interface Recognised {
  readonly text: string;
  /** How sure the least sure of its characters is, from 0 to 1. */
  readonly confidence: number;
  /** How sure its characters are on average. */
  readonly average: number;
}

const blank: Recognised = { text: "", confidence: 0, average: 0 };

export const lineHeight = 48;
/** In pixels: the width of what is given to the network in one go. */
const widestBatch = 1600;
const narrowest = 64;
const widest = 4_800;

interface Runtime {
  readonly InferenceSession: { create(network: Uint8Array, options: InferenceSession.SessionOptions): Promise<InferenceSession> };
  readonly Tensor: new (type: "float32", data: Float32Array, dims: readonly number[]) => Tensor;
}

export class Recogniser {
  readonly #runtime: Runtime;
  readonly #session: InferenceSession;
  readonly #characters: readonly string[];

  constructor(runtime: Runtime, session: InferenceSession, characters: string) {
    this.#runtime = runtime;
    this.#session = session;
    // The first output stands for no character, the last for a space.
    this.#characters = ["", ...characters.split(/\r?\n/).filter((line) => line !== ""), " "];
  }

  /** Reads pictures of single lines, each `lineHeight` high; gives way to others between batches. */
  async read(lines: readonly Bitmap[]): Promise<Recognised[]> {
    const results: Recognised[] = lines.map(() => (blank));
    const order = lines.map((line, index) => ({ line, index })).sort((a, b) => a.line.width - b.line.width);
    for (let from = 0; from < order.length;) {
      let to = from + 1;
      while (to < order.length && widthOf(order[to]?.line) * (to - from + 1) <= widestBatch) to += 1;
      const batch = order.slice(from, to);
      const read = await this.#run(batch.map(({ line }) => line));
      batch.forEach(({ index }, at) => {
        results[index] = read[at] ?? blank;
      });
      from = to;
      await new Promise((resolve) => setImmediate(resolve));
    }
    return results;
  }

  async #run(lines: readonly Bitmap[]): Promise<Recognised[]> {
    const width = Math.max(...lines.map(widthOf));
    const plane = lineHeight * width;
    const data = new Float32Array(lines.length * 3 * plane);
    lines.forEach((line, index) => {
      const used = Math.min(line.width, width);
      for (let y = 0; y < lineHeight; y += 1) {
        for (let x = 0; x < used; x += 1) {
          const value = (line.grey[y * line.width + x] ?? 255) / 127.5 - 1;
          const at = index * 3 * plane + y * width + x;
          data[at] = data[at + plane] = data[at + plane * 2] = value;
        }
      }
    });
    const [input = "x"] = this.#session.inputNames;
    const [output = ""] = this.#session.outputNames;
    const results = await this.#session.run({ [input]: new this.#runtime.Tensor("float32", data, [lines.length, 3, lineHeight, width]) });
    const tensor = results[output];
    if (tensor === undefined || !(tensor.data instanceof Float32Array)) throw new Error("the recognition network gives no probabilities");
    const [, steps = 0, classes = 0] = tensor.dims;
    const probabilities = tensor.data;
    return lines.map((_, index) => this.#spelled(probabilities.subarray(index * steps * classes, (index + 1) * steps * classes), classes));
  }

  /** The likeliest output of each step; one that lasts is one character, a blank parts two. */
  #spelled(probabilities: Float32Array, classes: number): Recognised {
    let text = "";
    const certain: number[] = [];
    let [last, sure] = [0, 0];
    for (let step = 0; step < probabilities.length; step += classes) {
      let [best, most] = [0, -1];
      for (let index = 0; index < classes; index += 1) {
        const value = probabilities[step + index] ?? 0;
        if (value > most) [best, most] = [index, value];
      }
      if (best !== last) {
        if (last !== 0) certain.push(sure);
        if (best !== 0) text += this.#characters[best] ?? "";
        sure = 0;
      }
      sure = Math.max(sure, most);
      last = best;
    }
    if (last !== 0) certain.push(sure);
    if (text.trim() === "") return blank;
    const average = certain.reduce((sum, one) => sum + one, 0) / certain.length;
    return { text: text.trim(), confidence: Math.round(Math.min(...certain) * 1000) / 1000, average };
  }
}

/** Widths in steps: the network is quicker with sizes it has met. */
function widthOf(line: Bitmap | undefined): number {
  return Math.min(widest, Math.max(narrowest, Math.ceil((line?.width ?? 0) / 32) * 32));
}

/** Gives the files, or `undefined` where they are not installed. */
export type FindRecognitionFiles = () => Promise<RecognitionFiles | undefined>;

const loaded = new WeakMap<FindRecognitionFiles, Promise<Recogniser | undefined>>();

/** The recogniser, made when the first picture comes and then kept; `undefined` where its parts are not installed. */
export function recogniserFrom(find: FindRecognitionFiles): Promise<Recogniser | undefined> {
  const known = loaded.get(find) ?? load(find);
  loaded.set(find, known);
  return known;
}

async function load(find: FindRecognitionFiles): Promise<Recogniser | undefined> {
  const [runtime, files] = [await runtimeInstalled(), await find()];
  if (runtime === undefined || files === undefined) return undefined;
  const session = await runtime.InferenceSession.create(files.network, { logSeverityLevel: 3 });
  return new Recogniser(runtime, session, files.characters);
}

/** The native runtime reads four times as fast but cannot be installed everywhere; the portable one comes with Gouji. */
const runtimes = ["onnxruntime-node", "onnxruntime-web"];

async function runtimeInstalled(): Promise<Runtime | undefined> {
  for (const name of runtimes) {
    try {
      const found = (await import(name)) as Runtime & { readonly default?: Runtime };
      return found.default?.InferenceSession === undefined ? found : found.default;
    } catch {
      // Not installed, or without the binary for this machine: the next one.
    }
  }
  return undefined;
}
