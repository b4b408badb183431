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
  // 第三学区 is 第三学区管理中心, 柳溪镇 its 人民政府; 水利局 and 水利局机关服务中心 are two units.
  if (long.startsWith(short) && short.length >= 3 && area.test(short) && office.test(long.slice(short.length))) return true;
  // 水利局 is 青石县水利局 with its place left out; 中学 at the end of 第二中学 is not.
  return long.endsWith(short) && (short.length >= 4 || (short.length >= 3 && place.test(long.slice(0, -short.length))));
}

const area = /(?:[镇乡]|街道|学区|园区|新区|开发区|示范区|度假区|风景区|景区|保护区|林区|灌区|库区)$/;
const office = /^(?:人民政府|政府|党工委|工委|办事处|人民政府办公室|管理?委员?会|(?:管理|服务|事务)+(?:中心|局|处|所|站|办公室)|中心学校|本级|机关)$/;
const place = /[省市县区州旗盟镇乡]$/;

/** 青石县 · 县 · 水利局 of 楚南省青石县水利局. */
export const placeOfUnit = /^(?:.*[省市县区州旗盟])?([^省市县区州旗镇乡]{1,5}([县区市旗镇乡]))([^省市县区州旗镇乡]{3,})$/;

/** 白沙县水利局 beside 青石县水利局: the like of a unit in another place of the same rank, which does not work for it. */
export function isElsewhere(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => placeOfUnit.exec(plainUnitName(name)));
  if (a === null || a === undefined || b === null || b === undefined || a[2] !== b[2] || a[3] !== b[3]) return false;
  const [here, there] = [a[1] as string, b[1] as string];
  return !here.endsWith(there) && !there.endsWith(here);
}

/** 青石县 of 楚南省青石县水利局; 全县 and 市县 are no county. */
const countyOf = /^(?:[^县旗区]*[省市州盟])?((?![全本我该各外邻两省市州区][县旗])[\u4e00-\u9fff]{1,12}?[县旗])(?=[\u4e00-\u9fff]{3,})/;

/** 白沙县水库管理所 beside 青石县水利局: a body of another county, whatever its kind. Cities are left out: one may lie in another. */
export function isOfOtherCounty(one: string, other: string): boolean {
  const [here, there] = [one, other].map((name) => countyOf.exec(plainUnitName(name))?.[1]);
  return here !== undefined && there !== undefined && here.at(-1) === there.at(-1) && !here.endsWith(there) && !there.endsWith(here);
}
