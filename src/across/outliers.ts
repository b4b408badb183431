import type { Likeness } from "../model/index.js";
import { type District, type Head, type MeasureName, measureNames } from "./district.js";
import { groupBy } from "./group-by.js";
import type { Measured } from "./sketch.js";
import { kindOf } from "./unit-kind.js";

/** With fewer units of a kind nobody can tell what is usual. */
const fewest = 8;
/** Tukey's far fence. */
const fence = 3;
/** Where most tell the very same, the fence would stand on it: so much either way is always usual, in percent or points. */
const narrowest = 5;

const titles = { execution: "执行率", adjustment: "预算调整率", score: "自评得分" } as const satisfies Record<MeasureName, string>;

/** Units that stand far from the others of their kind. */
export function outliers(district: District): readonly Likeness[] {
  const figures = district.heads.flatMap((head) => {
    const kind = kindOf(head.unit);
    return kind === undefined ? [] : measureNames.flatMap((measure) => (head.values[measure] === undefined ? [] : [{ head, kind, measure, value: Number(head.values[measure]) }]));
  });
  const told = groupBy(figures, ({ head, kind, measure }) => [measure, kind, head.year ?? ""].join("\n"));
  return [...told.values()].flatMap((of) => {
    const [first] = of;
    return first === undefined || of.length < fewest ? [] : farFrom(of, first.measure, first.kind, district);
  });
}

function farFrom(told: readonly { readonly head: Head; readonly value: number }[], measure: MeasureName, kind: string, district: District): readonly Likeness[] {
  const values = told.map(({ value }) => value).sort((one, other) => one - other);
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(values, share)) as [number, number, number];
  const reach = Math.max(fence * (high - low), narrowest);
  return told.filter(({ value }) => value < low - reach || value > high + reach).flatMap(({ head, value }): Likeness[] => {
    const measured: Measured | undefined = district.sketch(head.at)[measure];
    if (measured === undefined) return [];
    const of = measure === "score" ? "分" : "%";
    return [
      {
        kind: "outlier",
        units: [head.shown],
        ...(head.year === undefined ? {} : { year: head.year }),
        data: { measure, what: titles[measure], kindName: kind, units: told.length, value: `${printed(value)}${of}`, median: `${printed(middle)}${of}`, usual: `${printed(low)}—${printed(high)}${of}`, apart: Math.round(Math.abs(value - middle)) },
        seen: measured.seen,
      },
    ];
  });
}

/** Of sorted values, by linear interpolation. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return below + (above - below) * (place - Math.floor(place));
}

function printed(value: number): string {
  return String(Number(value.toFixed(2)));
}
