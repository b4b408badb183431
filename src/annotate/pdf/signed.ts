/** A signature names the stretches of bytes that it is for, and is never compressed itself: ISO 32000-1, 12.8.1. */
export function isSigned(bytes: Uint8Array): boolean {
  return /\/ByteRange\s*\[/.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1"));
}
