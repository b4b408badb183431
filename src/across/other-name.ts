import { plainUnitName, sameUnit, type Likeness } from "../model/index.js";
import type { District, Head } from "./district.js";

/** So many other units are named in their own right only by a report that was put together for all of them. */
const mostOthers = 2;

/** Reports that tell, as of themselves, of another unit of this run. */
export function otherNames(district: District): readonly Likeness[] {
  const byName = new Map<string, Head>();
  for (const head of district.heads) if (head.unit !== "") byName.set(plainUnitName(head.unit), head);
  return district.heads.flatMap((head): Likeness[] => {
    if (head.unit === "") return [];
    const others = head.named.flatMap((name, at) => {
      const other = byName.get(plainUnitName(name));
      return other === undefined || !isAnother(head, other) ? [] : [{ at, other }];
    });
    const who = new Set(others.map(({ other }) => other.who));
    if (who.size === 0 || who.size > mostOthers) return [];
    const { named } = district.sketch(head.at);
    return [...who].map((each) => {
      const said = others.filter(({ other }) => other.who === each);
      const other = said[0]?.other.unit ?? "";
      return {
        kind: "other-name",
        units: [head.unit, other],
        ...(head.year === undefined ? {} : { year: head.year }),
        data: { otherUnit: other, times: said.length, own: head.named.filter((name) => sameUnit(name, head.unit)).length },
        seen: said.flatMap(({ at }) => named[at] ?? []).map((seen) => ({ ...seen, unit: head.unit })),
      };
    });
  });
}

/** Neither the unit itself, nor its 主管部门, nor a unit below it, nor one that the other's name contains. */
function isAnother(head: Head, other: Head): boolean {
  const [own, foreign] = [plainUnitName(head.unit), plainUnitName(other.unit)];
  return (
    head.who !== other.who &&
    !sameUnit(own, foreign) &&
    !own.includes(foreign) &&
    !foreign.includes(own) &&
    (head.department === undefined || !sameUnit(head.department, foreign)) &&
    (other.department === undefined || !sameUnit(other.department, own))
  );
}
