import { plainUnitName, type Likeness } from "../model/index.js";
import type { District } from "./district.js";
import { groupBy } from "./group-by.js";

/** So few may have come to the same score by themselves. */
const fewest = 4;
const mostShown = 12;

/** 主管部门 whose units all give themselves the same total. */
export function equalScores(district: District): readonly Likeness[] {
  const scored = district.heads.flatMap((head) => (head.values.score === undefined || head.department === undefined ? [] : [{ head, score: head.values.score, department: plainUnitName(head.department) }]));
  return [...groupBy(scored, ({ department, head }) => [department, head.year ?? ""].join("\n")).values()].flatMap((units): Likeness[] => {
    const [first] = units;
    if (first === undefined || units.length < fewest || units.some(({ score }) => score !== first.score)) return [];
    return [
      {
        kind: "equal-scores",
        units: units.map(({ head }) => head.shown),
        ...(first.head.year === undefined ? {} : { year: first.head.year }),
        subject: first.department,
        data: { department: first.department, units: units.length, score: first.score, full: first.score === "100" },
        seen: units.slice(0, mostShown).flatMap(({ head }) => district.sketch(head.at).score?.seen ?? []),
      },
    ];
  });
}
