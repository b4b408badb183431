import { zipSync } from "fflate";

/** A zip whose directory names one packed entry so many times. */
export function overlapping(times: number, size: number): Uint8Array {
  const bytes = zipSync({ "a.txt": new Uint8Array(size).fill(0x31) });
  const end = bytes.length - 22;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = view.getUint32(end + 16, true);
  const entry = bytes.subarray(start, end);
  const whole = new Uint8Array(start + entry.length * times + 22);
  whole.set(bytes.subarray(0, start));
  for (let each = 0; each < times; each += 1) whole.set(entry, start + each * entry.length);
  whole.set(bytes.subarray(end), start + times * entry.length);
  const out = new DataView(whole.buffer);
  const at = whole.length - 22;
  for (const field of [8, 10]) out.setUint16(at + field, times, true);
  out.setUint32(at + 12, entry.length * times, true);
  return whole;
}
