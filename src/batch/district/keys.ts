import { createHash } from "node:crypto";

/** A name for what follows from all of these and from nothing else. */
export function keyOf(...from: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(from)).digest("hex");
}

export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
