import type { Document } from "../document/index.js";
import type { Seen } from "../model/index.js";
import { halfWidth } from "../quantity/index.js";
import { paragraphsIn } from "./passages.js";

/** How units' names end. */
const endings =
  "局|委员会|办公室|中心|学校|中学|小学|幼儿园|高中|学院|医院|卫生院|保健院|人民政府|政府|街道办事处|办事处|街道|[镇乡]|联合会|总工会|妇联|团委|协会|馆|站|所|院|大队|支队|园区|管委会";
/** What only a report on the unit itself goes on with. */
const own =
  "(?:部门)?(?:整体支出|部门预算|部门决算|绩效自评|自评报告)|(?:全年|本年|年初)?(?:部门)?(?:总收入|总支出|收入总计|支出总计|收入预算|支出预算|预算收入|预算支出|决算收入|决算支出)|(?:的)?(?:主要|基本)?(?:职能|职责)|(?:内设|下设)(?:机构|[0-9一二三四五六七八九十]+个?[股科])|(?:现有|核定|实有)(?:编制|人员|在职)|(?:人员)?编制";
/** At the beginning of a sentence alone: 根据某局…, 与某局…, 拨付某中学… are not about the unit itself. */
const subject = new RegExp(String.raw`(?:^|[。;\n])(?:\(?[一二三四五六七八九十\d]{1,2}[)、.])?((?:(?![与和及由向对给同请按经从被受将把、,:]|\d)[\u4e00-\u9fff]){2,24}?(?:${endings}))(?:\(本级\))?(?:20\d{2}年(?:度)?)?(?:${own})`, "gu");
const most = 20;

/** Names of units that stand where a report tells of its own. */
export function namedIn(documents: readonly Document[]): readonly Seen[] {
  return documents
    .flatMap(({ blocks }) => paragraphsIn(blocks))
    .flatMap(({ text, place }) =>
      [...halfWidth(text).replace(/[ \t]+/g, "").matchAll(subject)].map(([said, name = ""]): Seen => ({ unit: name, concept: "unit.name", text: name, quote: said.replace(/^[。;\n]/, ""), place })),
    )
    .slice(0, most);
}
