/** Chinese, Japanese and Korean characters one by one, other letters and digits in words; each with how often it stands there. */
export function bagOf(text: string): Map<string, number> {
  const bag = new Map<string, number>();
  for (const [word] of text.replaceAll("\u00ad", "").normalize("NFKC").toLowerCase().matchAll(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu)) {
    bag.set(word, (bag.get(word) ?? 0) + 1);
  }
  return bag;
}

/** How many words of the one are in the other too, and some of those that are not. */
export function shared(wanted: ReadonlyMap<string, number>, had: ReadonlyMap<string, number>): { readonly all: number; readonly found: number; readonly missing: readonly string[] } {
  let all = 0;
  let found = 0;
  const missing: string[] = [];
  for (const [word, count] of wanted) {
    all += count;
    found += Math.min(count, had.get(word) ?? 0);
    if (count > (had.get(word) ?? 0)) missing.push(word);
  }
  return { all, found, missing: missing.slice(0, 12) };
}
