import { constants, gunzipSync } from "node:zlib";
import type { Budget } from "../limits.js";
import { damaged, overLimit, Unreadable } from "../problem.js";

/** Pictures are packed so as .emz and .wmz, some of them under their plain names. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** The first bytes inside, enough to tell what it is. Empty when it cannot be unpacked. */
export function gzipHead(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes.subarray(0, 1024), { finishFlush: constants.Z_SYNC_FLUSH, chunkSize: 4096 });
  } catch {
    return new Uint8Array(0); // no gzip behind the mark of one
  }
}

/** @throws Unreadable when it is damaged or over a limit */
export function unpackGzip(bytes: Uint8Array, name: string, budget: Budget): Uint8Array {
  const most = Math.max(1, Math.min(budget.limits.partBytes, budget.bytesLeft));
  try {
    const content = gunzipSync(bytes, { maxOutputLength: most });
    budget.spendBytes(content.length);
    return content;
  } catch (error) {
    if (error instanceof RangeError) throw new Unreadable("over-limit", overLimit(tooLarge(name)));
    throw new Unreadable("damaged", damaged(name));
  }
}

function tooLarge(name: string) {
  return { zh: `${name} 解压后过大`, en: `${name} is too large once unpacked` };
}
