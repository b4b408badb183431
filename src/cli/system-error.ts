import type { CliWords } from "./words.js";

/** What the system calls an error: EACCES, ENOENT. The message, where it has no such name. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error && typeof error.code === "string" ? error.code : error.message;
}

/** The same in words a user knows, with the system's own name for whoever looks after the computer: 没有权限（EACCES）. */
export function reasonIn(words: CliWords, code: string): string {
  const known: Readonly<Record<string, string>> = words.reasons;
  const reason = known[code];
  return reason === undefined ? code : words.reason(reason, code);
}
