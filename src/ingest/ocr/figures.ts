/** What figures and the letters that look like them are made of. */
const likeFigure = /^[-+(（]?[\doOlI|,，.。·\s]+[)）]?(?:[%％‰]|元|万元|亿元|人|户|件|个|次|分|年|月|日)?$/;

/**
 * A figure that was read with letters or marks it cannot hold, mended; `undefined` where there is nothing to mend or no
 * one way to do it. What was mended is never certain.
 */
export function mended(text: string): string | undefined {
  if (!likeFigure.test(text) || !/[\doOlI]/.test(text)) return undefined;
  const spelled = text.replaceAll(/[oO]/g, "0").replaceAll(/[lI|]/g, "1").replaceAll(/(?<=\d)[。·](?=\d)/g, ".").replaceAll(/(?<=[\d.,，])\s+(?=[\d.,，])/g, "");
  const grouped = /^\D?\d{1,3}(?:[,，]\d{3})+(?:[.．]\d+)?(?!\d)/.test(spelled) ? spelled.replaceAll("，", ",") : spelled;
  return grouped === text ? undefined : grouped;
}

/** How sure one can be of a figure that had to be mended. */
export const mendedConfidence = 0.5;

const wide: Readonly<Record<string, string>> = { "(": "（", ")": "）", ":": "：", ",": "，", ";": "；" };

/**
 * Marks as Chinese text sets them: recognition cannot tell a full-width bracket from a half-width one. Brackets in a text
 * with Chinese characters are full-width, other marks where they stand after one; a space beside such a mark is its blank half.
 */
export function fullWidth(text: string): string {
  if (!/\p{Script=Han}/u.test(text)) return text;
  const set = text.replaceAll(/[()]|(?<=[\p{Script=Han}）)])[:,;]/gu, (mark) => wide[mark] ?? mark);
  // The blank half of a full-width mark is no space.
  return set.replaceAll(/ (?=[（《“])|(?<=[）》”：，；。、]) /g, "");
}
