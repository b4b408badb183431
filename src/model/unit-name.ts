import { halfWidth } from "../quantity/index.js";

/** 219001-某县某局, 某县某局（盖章） and 某县某局 are one unit. */
export function plainUnitName(text: string): string {
  return halfWidth(text)
    .replace(/\s+/g, "")
    .replace(/^[\d\-_.]+(?=[\u4e00-\u9fff])/, "")
    .replace(/\((?:盖章|公章|本级|机关|汇总)\)/g, "")
    .replace(/(?:盖章|公章)$/, "");
}

/** A unit is also written without the place it belongs to: 某区某局 and 某市某区某局. */
export function sameUnit(one: string, other: string): boolean {
  const [a, b] = [plainUnitName(one), plainUnitName(other)];
  if (a === "" || b === "") return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long === short) return true;
  // 水利局 is 青石县水利局 with its place left out; 中学 at the end of 第二中学 is not.
  return long.endsWith(short) && (short.length >= 4 || (short.length >= 3 && place.test(long.slice(0, -short.length))));
}

const place = /[省市县区州旗盟镇乡]$/;

