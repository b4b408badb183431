/** Scripts in which no Chinese report, nor anything in one, is written: 元 in GBK is the Ԫ of Cyrillic in UTF-8. */
const foreign = /[\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Coptic}\p{Lm}\p{M}\p{Cn}ͰͱͲͳΆ-ΐΪ-ΰϊ-Ͽ]/u;
const letter = /\p{L}/u;
const ascii = /[\u0000-\u007f]/;

/**
 * The text in GB18030 where bytes are UTF-8 by accident: a few characters of GBK may happen to spell UTF-8 as well, of letters
 * that never stand in such files. Nothing where UTF-8 makes sense, or GB18030 gives anything but common Chinese characters
 * (those of GB 2312).
 *
 * @param text the bytes in UTF-8, as far as they are whole
 */
export function gbkBehind(bytes: Uint8Array, text: string): string | undefined {
  // Beyond these characters take three bytes, and a text of GBK in which all of them come out right by accident is none.
  if (/[\u0800-\u{10ffff}]/u.test(text)) return undefined;
  const isCut = new TextEncoder().encode(text).length < bytes.length;
  if (!isCut && !foreign.test(text) && !hasWordsOfAccents(text)) return undefined;
  return isCommonChinese(bytes) ? new TextDecoder("gb18030").decode(bytes) : undefined;
}

/** Accented Latin letters without a plain one beside them: 煤 is ú, but café is a word. */
function hasWordsOfAccents(text: string): boolean {
  return text.split(/[^\p{L}]+/u).some((word) => letter.test(word) && !ascii.test(word) && !/^\p{Script=Greek}+$/u.test(word) && !/^[ªºµ]$/u.test(word));
}

/** ASCII, and pairs of bytes that are Chinese characters of GB 2312; some of the latter. */
function isCommonChinese(bytes: Uint8Array): boolean {
  let some = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[(at += 1)] ?? 0;
    if (lead < 0xb0 || lead > 0xf7 || trail < 0xa1 || trail > 0xfe) return false;
    some = true;
  }
  return some;
}
