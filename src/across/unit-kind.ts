import { plainUnitName } from "../model/index.js";

/** What kind of unit a name tells of, the first that fits. */
const kinds: readonly (readonly [string, RegExp])[] = [
  ["学校", /学校|中学|小学|幼儿园|高中|[一二三四五六七八九十]中$|学院$|大学$/],
  ["医院、卫生院", /医院$|卫生院|保健院|卫生服务(?:中心|站)|疾病预防控制中心/],
  ["街道", /街道(?:办事处)?$/],
  ["乡镇", /[乡镇](?:人民)?政府$|[乡镇]$/],
  ["群团", /联合会|总工会|妇联$|团委$|工商联$|协会$|红十字会$/],
  ["法院、检察院", /法院$|检察院$/],
  ["党委部门", /(?:委|党委)(?:办公室|组织部|宣传部|统战部|政法委员会|政法委|编办|巡察办)$|组织部$|宣传部$|统战部$|党校$|纪(?:律检查)?委/],
  ["局", /局(?:机关|本级)?$/],
  ["委员会、办公室", /委员会$|办公室$|委$|办$/],
  ["中心、所、站、馆、院", /中心$|所$|站$|馆$|院$|队$/],
];

/** Undefined where the name gives none away. */
export function kindOf(unit: string): string | undefined {
  const name = plainUnitName(unit);
  return kinds.find(([, words]) => words.test(name))?.[0];
}
