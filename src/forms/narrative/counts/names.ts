/** Names of a list, and what they are names of: whether they may be torn apart in the middle, or be of another kind than what is counted. */

/** What a whole name ends in, and the nouns that count such: 贫困户、残疾人家庭 are 对象; 甲办法、乙细则 are 制度. */
const classes: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:户|人员|家庭|对象|群体|人群|老人|老年人|残疾人|儿童|学生|妇女|职工|军人|孤儿|居民|农民|人才|教师|干部|[医患学]者)$/, /对象|人员|人群|群体|家庭|学生|人才/],
  [/^(?:绩效)?(?:投入|过程|产出|效益|满意度|成本|决策|管理)(?:指标|情况|类)?$/, /指标|维度|方面|环节|部分/],
  [/(?:资金|补贴|补助|基金|经费|奖补|救助金|保险|津贴)$/, /资金|补贴|补助|经费|基金|险种|津贴|政策|待遇/],
  [/(?:制度|办法|方案|规定|细则|通知|意见|规程|规范)$/, /制度|办法|方案|文件|规定/],
  [/(?:审批|审查|评估|核准|验收|备案|登记|许可|审核)$/, /事项|环节/],
  [/(?:项目|工程)$/, /项目|工程/],
  [/法$/, /方法/],
  [/(?:病|疫|症)$/, /疾?病|传染病|疫病/],
];

/** 决策、过程、产出、效益四个方面: ways, sides and stages, which are nobody's. */
const aspect = /^(?:大|个)?(?:方面|维度|环节|阶段|层面|方式|渠道|途径|板块|步骤|方法|手段|形式)/;

/** 三大职能, 两大主题: what there is but a few of, each by its name. Of 工程 and 产业 a name may hold several. */
const great = /^(?:主题|职能|职责|目标|理念|战略|板块|领域|体系|任务|支柱|要素|抓手|关口|重点|方向|优势)(?!部门|科室|处室|机构|组|中心|工作组|小组|单位|工程|项目|产业|行业|平台|基地|企业|人群|群体|清单|公司|基金|片区|区域|点)/;

export const isOfAspects = (unit: string, noun: string): boolean => unit === "方面" || aspect.test(noun) || (unit === "大" && great.test(noun));

/** None of the names can be torn out of a longer one (宣传、教育): each ends in what such names end in, or all are as long as one another. */
export function areWhole(names: readonly string[]): boolean {
  const lengths = new Set(names.map((name) => name.length));
  const [length = 0] = lengths;
  return classes.some(([ending]) => names.every((name) => ending.test(name))) || (names.length >= 3 && lengths.size === 1 && length >= 2 && length <= 4);
}

/** 贫困户、低保户、残疾人家庭 of 3类对象: the names are of the kind that the noun counts, and so its members. */
export function areMembersOf(names: readonly string[], noun: string): boolean {
  return classes.some(([ending, counts]) => counts.test(noun) && names.every((name) => ending.test(name)));
}

/** The members that a list may be read to hold: the fewest, where no word joins two of them, and the most. */
export interface Parted {
  readonly names: readonly string[];
  /** As the marks part them, whatever a word joins. */
  readonly pieces: readonly string[];
  readonly least: number;
  readonly most: number;
}

const joins = /以及|及其|(?<!普|涉|参)[和与及]/;

/** A、B和C: 和 before the last of them joins two members, or stands within a name. */
export function parted(words: string, mark = "、"): Parted {
  const pieces = words.split(mark).map((piece) => piece.replace(/^(?:以及|和|与|及)/, "").trim()).filter((piece) => piece !== "");
  const last = pieces.at(-1) ?? "";
  const names = [...pieces.slice(0, -1), ...last.split(joins)].map((name) => name.trim()).filter((name) => name !== "");
  const joined = pieces.reduce((sum, piece) => sum + piece.split(joins).length - 1, 0);
  const most = pieces.length + joined;
  // 脱贫户和重残家庭 are two, where 工资福利和奖金科 may be one.
  return { names, pieces, least: names.length === most && areWhole(names) ? most : pieces.length, most };
}

/** Whether what stands before 和 ends as another name does: of 权益部、家庭和儿童工作部 the last is one, whatever 家庭 ends in. */
export const partsNames = (one: string, others: readonly string[]): boolean => others.some((other) => other.endsWith(one.slice(-1)));
