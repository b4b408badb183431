import { deflateRawSync, inflateRawSync } from "node:zlib";

/** Plain data as few bytes, for keeping and for passing between threads; quickly rather than small. */
export function pack(value: unknown): Uint8Array {
  const packed = deflateRawSync(JSON.stringify(value), { level: 1 });
  // A buffer of its own, which can be moved to another thread.
  return new Uint8Array(packed);
}

export function unpack<Value>(packed: Uint8Array): Value {
  return JSON.parse(inflateRawSync(packed).toString("utf8")) as Value;
}
