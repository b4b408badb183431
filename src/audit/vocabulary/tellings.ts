import { Missing } from "./missing.js";
import { Term } from "./term.js";
import { words } from "../words.js";
import { agrees } from "./checks.js";
import { together } from "./arithmetic.js";
import { between, Verdict } from "./verdict.js";

/**
 * One figure told in several places: all must agree. Where they do not, the side with fewer witnesses is what was found
 * and the side with more is what it should be; between equals, the first is set against the last.
 */
export function agree(list: readonly unknown[]): Verdict {
  const told = list.filter((each): each is Term => each instanceof Term && each.figure);
  const [first, ...others] = told;
  if (first === undefined || others.length === 0) throw new Missing(words("只有一处填了数", "told in one place only"));
  for (const other of others) together(first, other);
  const groups = alike(told);
  const [most = [first], ...rest] = [...groups].sort((a, b) => b.length - a.length);
  const [odd] = rest;
  const [left, right] = odd === undefined ? [first, others.at(-1) ?? first] : leftAndRight(odd, most);
  const verdict = between(odd === undefined, left, right);
  return new Verdict({ ...verdict, items: told.flatMap((term) => rolesFor(term, left, right, odd)) });
}

/** Groups of tellings that agree with the first of their group. */
function alike(told: readonly Term[]): Term[][] {
  const groups: Term[][] = [];
  for (const term of told) {
    const group = groups.find(([head]) => head !== undefined && agrees(term, head).holds);
    if (group === undefined) groups.push([term]);
    else group.push(term);
  }
  return groups;
}

function leftAndRight(odd: readonly Term[], most: readonly Term[]): readonly [Term, Term] {
  const [one, other] = [odd[0] as Term, most[0] as Term];
  // Of groups as large as one another the one told first comes first.
  return odd.length < most.length ? [one, other] : [other, one];
}

function rolesFor(term: Term, left: Term, right: Term, odd: readonly Term[] | undefined): { role: string; fact: Term["items"][number]["fact"]; name: Term["words"] }[] {
  const role = term === left ? "left" : term === right ? "right" : odd === undefined ? "witness" : agrees(term, left).holds ? "left" : "witness";
  return term.items.map((item) => ({ role, ...item }));
}
