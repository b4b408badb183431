import type { Concept } from "../../model/index.js";

const ordinal = /^(?:(\d{1,2})[、.．)]|[(（](\d{1,2}|[一二三四五六七八九十]+)[)）]|([一二三四五六七八九十]+)[、.．]|([①-⑳]))/;

const rowConcepts: readonly (readonly [Concept, RegExp])[] = [
  ["sangong.vehicle.purchase", /(?:公车|公务用车|车辆)购置(?:费|经费|费用)?$/],
  ["sangong.vehicle.operation", /(?:公车|公务用车|车辆)运行/],
  ["sangong.vehicle", /公务用车购置.*(?:维护|运行)|公务用车(?:购置)?(?:及|和|与)|^公务用车(?:费|经费)?$/],
  ["sangong.abroad", /出国|因公出境/],
  ["sangong.reception", /公务接待/],
  ["sangong", /三公.?经费/],
  ["adjustment.basic", /基本支出预算调整/],
  ["expenditure.project", /^项目(?:支出|经费)(?:合计|总额|小计)?$/],
  ["expenditure.public", /^(?:日常)?公用(?:经费|支出)(?:合计|总额)?$/],
  ["procurement", /政府采购/],
];

/** Which of the “三公”经费 a row of any table is, by its words alone: 三公经费及会议费 is another figure, and 国内公务接待批次 none. */
export function sangongOf(label: string): Concept | undefined {
  const words = label.replace(/^其中:?/, "").replace(ordinal, "").replace(/["“”]/g, "");
  if (!/(?:费|费用|经费|支出|购置|运行(?:和|及)?维护)(?:合计|小计|总额)?(?:\([^)]*\))?$/.test(words) || /会议|培训|差旅/.test(words)) return undefined;
  const concept = rowConcepts.find(([, pattern]) => pattern.test(words))?.[0];
  return concept?.startsWith("sangong") === true ? concept : undefined;
}

/** Which part of the table the walk is in: project names may say anything, so what stands above a row decides. */
export type Section = "staff" | "money" | "projects" | "public" | "rest" | "buildings";

/** Where the walk stands, and how the projects are numbered. */
export interface Position {
  section: Section;
  /** How the first project is numbered: 1、 (1) 一、 ① or not at all. */
  ordinal?: Style;
  /** How 项目支出 itself is numbered: what is numbered like it stands beside it, not under it. */
  head?: Style;
  /** What the row above is about: 购置费 below 公务用车购置及运行维护费 is that of vehicles. */
  above?: Concept;
}

type Style = "1" | "(1)" | "一" | "①" | "bare";

/** What a row is about, with its words freed of ordinals; changes the section when it opens one. */
export function conceptOf(label: string, position: Position): { concept: Concept; words: string } {
  const found = foundIn(label, position);
  position.above = found.concept;
  return found;
}

const vehicles = /^sangong\.vehicle/;

/** 购置费 and 运行维护费 alone, right below 公务用车购置及运行维护费 or the other of the two. */
function ofVehicles(words: string, above: Concept | undefined): Concept | undefined {
  if (above === undefined || !vehicles.test(above)) return undefined;
  return /^购置(?:费|费用|经费|支出)?$/.test(words) ? "sangong.vehicle.purchase" : /^运行(?:和|及)?(?:维护)?(?:费|费用|经费|支出)?$/.test(words) ? "sangong.vehicle.operation" : undefined;
}

/** 国内公务接待批次, 公务用车保有量: how many there were is not what they cost. */
const counted = /(?:批次|人次|人数|数量|辆数|个数|保有量)(?:\([^)]*\))?$/;

function foundIn(label: string, position: Position): { concept: Concept; words: string } {
  const words = label.replace(/^其中:?/, "").replace(ordinal, "");
  const listed = counted.test(words) ? undefined : (ofVehicles(words, position.above) ?? rowConcepts.find(([, pattern]) => pattern.test(words))?.[0]);
  if (position.section === "projects" && ofAllSpending.test(words)) {
    position.section = "rest";
    return { concept: "other", words };
  }
  if (position.section === "projects" && !closesProjects(listed, label, position)) return { concept: itemConcept(label, position), words };
  if (listed === "expenditure.project") {
    position.section = "projects";
    position.head = styleOf(label);
    delete position.ordinal;
  }
  if (listed === "expenditure.public") position.section = "public";
  else if (listed !== undefined && listed !== "expenditure.project") position.section = listed.startsWith("sangong") ? "money" : "rest";
  if (listed === undefined && position.section === "public") return { concept: "expenditure.public.part", words };
  return { concept: listed ?? "other", words };
}

/** 支出合计 and 基本支出 below 项目支出 are no projects, however the projects are numbered. */
const ofAllSpending = /^(?:本年|全年|年度|部门|单位|整体)*(?:(?:基本支出|经费|支出)?(?:合计|总计|总额)|总支出|基本支出)$/;

/** The form's own row, where it stands below the projects; one row of the three alone may be a project's name. */
const allOfSangong = /^["“]?三公["”]?经费(?:支出)?(?:合计|小计|总额)?$/;

/**
 * A project may be called 公务接待项目 or 政府采购平台; only a row of the form's own ends the projects: unnumbered, or
 * numbered like 项目支出 itself and unlike the projects.
 */
function closesProjects(listed: Concept | undefined, label: string, position: Position): boolean {
  if (listed === undefined || (listed.startsWith("sangong") && !allOfSangong.test(label.replace(ordinal, "")))) return false;
  const style = styleOf(label);
  return style === "bare" || (style === position.head && style !== position.ordinal);
}

function styleOf(label: string): Style {
  const match = ordinal.exec(label);
  if (match === null) return "bare";
  return match[1] !== undefined ? "1" : match[2] !== undefined ? "(1)" : match[3] !== undefined ? "一" : "①";
}

/** Rows numbered in another style than the first project (（1） under 1、), and 其中 rows, break a project down. */
function itemConcept(label: string, position: Position): Concept {
  if (/^其中/.test(label) && position.ordinal !== undefined) return "other";
  const style = styleOf(label);
  if (/^(?:\.{2,}|…+)$/.test(label)) return "other";
  position.ordinal ??= style;
  return style === position.ordinal ? "expenditure.project.item" : "other";
}
