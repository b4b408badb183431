import type { CountRelation } from "../../../model/index.js";
import type { FactBook, Reading } from "../reading/index.js";
import { parted, partsNames } from "./names.js";
import { countOf, type Listing, type Said, saidIn } from "./said.js";

const opening = /^([^,。;:、\d()]{0,12}?),?\s*(?:具体)?(?:分别(?:为|是|位于|是指)|即):?\s*/;
/** 东坪至南湾: where something runs from and to. */
const route = /^[\u4e00-\u9fffA-Z0-9]{2,12}?(?:至|到|—|-|～)[\u4e00-\u9fffA-Z0-9]{2,12}(?:段|线|公路|道路|路)?$/;
const routes = /(?:线路?|路线|路段|公路|道路|管[线道网]|路|渠|堤|段|航线)$/;
/** What is counted, and how each name of such ends. */
const sorts: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:部门|科室|股室|处室|单位|机构|站所)$/, /(?:[局委办厅院会室科股处队站所校馆]|中心|公司|政府|银行)$/],
  [/(?:乡镇|镇街|乡|镇|街道)$/, /(?:[乡镇]|街道|街道办|街道办事处)$/],
  [/(?:行政村|自然村|村)$/, /村$/],
  [/(?:社区)$/, /社区$/],
  [/(?:县区|县市|区县|市县|县|区|市)$/, /[县区市旗]$/],
  [/(?:企业|公司|合作社|主体)$/, /(?:公司|集团|厂|合作社|联合社|农场)$/],
  [/(?:学校|小学|中学|幼儿园)$/, /(?:小学|中学|学校|幼儿园|附小|附中)$/],
  [/(?:水库|桥梁|桥|河流|湖泊|泵站)$/, /(?:水库|桥|河|江|湖|泵站)$/],
  [/(?:制度|办法|文件|规定|方案)$/, /(?:制度|办法|细则|规定|规程|方案|意见|通知)[》”]?$/],
];

/** 涉及两条线路，分别为东坪至南湾、南湾至清河，共完成…: what is told one by one, up to the comma behind the last name. */
export function namedEach(reading: Reading, book: FactBook): readonly CountRelation[] {
  return saidIn(reading).flatMap((said): CountRelation[] => {
    const listing = listBehind(said);
    return listing === undefined ? [] : [countOf(said, listing, book)];
  });
}

function listBehind(said: Said): Listing | undefined {
  const rest = said.passage.text.slice(said.end);
  const [opened, noun = ""] = opening.exec(rest) ?? [];
  const counted = noun !== "" ? noun : said.unit === "" ? "" : (/[\u4e00-\u9fff]{0,8}$/.exec(said.lead)?.[0].replace(/(?:共计?|有|为|达)+$/, "") ?? "");
  if (opened === undefined || counted === "" || /主要|部分|重点|其中|[一两二三四五六七八九十]\s*[个家条所座名]/.test(counted)) return undefined;
  const sentence = /^[^。;:()]*/.exec(rest.slice(opened.length))?.[0] ?? "";
  const [words = "", ...behind] = sentence.split(",");
  const { pieces, names, most } = parted(words);
  const before = names.at(-2);
  const members = names.length === most && (names.length === pieces.length || (before !== undefined && partsNames(before, names.filter((name) => name !== before)))) ? names : pieces;
  // 两个部门，分别为甲局、乙局，丙局: the list may go on behind the comma.
  const belongs = (name: string): boolean => (routes.test(counted) && route.test(name)) || sorts.some(([counts, ends]) => counts.test(counted) && ends.test(name));
  if (members.length < 2 || !members.every((name) => name.length >= 2 && name.length <= 24 && belongs(name)) || /等|各|\d/.test(words.replace(/[A-Z]\d+/g, "")) || behind.some((clause) => clause.split(/[、和与及]/).some((name) => belongs(name.trim())))) return undefined;
  // 两个镇的三个村，分别为…: a number right before it counts something of the same list.
  if (/[\d一二两三四五六七八九十]\s*[个家条所座][^,。;:、\d]{0,8}[的和与及、]?$/.test(said.lead)) return undefined;
  return { number: said.value > members.length && said.value <= most ? said.value : members.length, offset: said.end + opened.length, words };
}
