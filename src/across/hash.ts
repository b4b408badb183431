import { createHash } from "node:crypto";

/** 48 bits of a text as a number: a million different texts share one by chance once in five hundred runs. */
export function hashOf(text: string): number {
  return createHash("sha1").update(text, "utf8").digest().readUIntBE(0, 6);
}
