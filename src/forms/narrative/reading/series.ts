import type { ScannedFigure } from "../../../quantity/index.js";
import type { Outline, Standing } from "./clauses.js";
import { labelOf } from "./concepts.js";
import type { Role } from "./roles.js";
import { falling, rising } from "./words.js";

/** A figure's place in a bare series: 分别为X万元、Y万元和Z万元, whose members are told apart by position alone. */
export interface Series {
  /** Position of the first member among the passage's figures. */
  readonly first: number;
  readonly size: number;
  /** What the member is the figure of, where just as many names stand before the series; empty otherwise. */
  readonly name: string;
}

const joint = /^\s*(?:、|[,;]?\s*(?:和|及|与|以及|、))\s*(?:同?比?(?:增长|下降|增加|减少|上升|提高|降低))?\s*$/;
const looseJoint = /^\s*[,]\s*$/;
const distributing = /分别|依次|各/;
const moving = new RegExp(`${rising.source}|${falling.source}`);

/** The series of a passage, by the position of each of their figures. */
export function seriesIn(text: string, figures: readonly ScannedFigure[], shape: Outline): ReadonlyMap<number, Series> {
  const found = new Map<number, Series>();
  for (let first = 0; first < figures.length; ) {
    let last = first;
    while (last + 1 < figures.length && isNext(text, figures, shape, first, last)) last += 1;
    const size = last - first + 1;
    if (size > 1) {
      const names = namesBefore(text, figures, first, size);
      for (let at = first; at <= last; at += 1) found.set(at, { first, size, name: names?.[at - first] ?? "" });
    }
    first = last + 1;
  }
  return found;
}

function isNext(text: string, figures: readonly ScannedFigure[], shape: Outline, first: number, last: number): boolean {
  const [one, other] = [figures[last] as ScannedFigure, figures[last + 1] as ScannedFigure];
  const { dimension } = one.quantity.measure;
  if (dimension === "none" || dimension !== other.quantity.measure.dimension || shape.standings[last]?.frame !== shape.standings[last + 1]?.frame) return false;
  const between = text.slice(one.offset + one.length, other.offset);
  return joint.test(between) || (looseJoint.test(between) && distributing.test(shape.standings[first]?.lead ?? ""));
}

/** 货物、工程、服务采购规模分别为: as many names as figures, in one breath before the first of them. */
function namesBefore(text: string, figures: readonly ScannedFigure[], first: number, size: number): readonly string[] | undefined {
  const { offset } = figures[first] as ScannedFigure;
  const previous = figures[first - 1];
  const from = Math.max(...[..."。;,:("].map((mark) => text.lastIndexOf(mark, offset - 1) + 1), previous === undefined ? 0 : previous.offset + previous.length);
  const words = text.slice(from, offset);
  // 人员经费、公用经费占总支出的比重分别为: what they are shares of is of no one's name.
  const [subject = ""] = words.replace(/占[^、]*$/, "").split(distributing);
  if (/等/.test(subject)) return undefined;
  const ways = [/、|以及|[和及与]/, /、|[和及与](?=[^、和及与]*$)/, /、/];
  return ways.map((way) => subject.split(way)).find((names) => names.length === size && names.every((name) => name.trim() !== ""))?.map((name) => labelOf(name));
}

/** What the first member's words make of it holds for those after it: 占…的25%、46%和29%; a fall among rises keeps its own sign. */
export function rolesOfSeries(roles: readonly Role[], series: ReadonlyMap<number, Series>, standings: readonly Standing[]): readonly Role[] {
  return roles.map((role, at): Role => {
    const own = series.get(at);
    const lead = own === undefined ? undefined : roles[own.first];
    if (own === undefined || lead === undefined || at === own.first) return role;
    if (moving.test(standings[at]?.lead ?? "")) return lead.kind === "delta" || lead.kind === "rate" ? role : { kind: "none" };
    return lead.kind === "whole" || lead.kind === "budget" ? role : lead;
  });
}
