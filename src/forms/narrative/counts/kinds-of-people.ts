import type { CountRelation } from "../../../model/index.js";
import { type FactBook, labelOf, type Reading } from "../reading/index.js";
import { type Sum, ties } from "../sums/index.js";
import { areMembersOf } from "./names.js";
import { countOf, saidIn } from "./said.js";

const counted = /^(?:[\u4e00-\u9fff]{0,6}?)(?:对象|人员|人群|群体|家庭|户)[”"]?[^,。;:、()\d]{0,10}$/;

/** “三类对象”总数16369户54851人（脱贫不稳定户5018户、边缘易致贫户4876户、突发严重困难户6475户）: no fewer kinds than the parts that make up all of them. One of which there is nobody may be left out. */
export function kindsOfPeople(sums: readonly Sum[], readings: readonly Reading[], book: FactBook): readonly CountRelation[] {
  return sums.flatMap(({ total, parts, reading }): CountRelation[] => {
    const [first] = parts;
    const here = readings.find(({ passage }) => passage === total.passage);
    if (reading !== "partition" || first === undefined || here === undefined || parts.length < 2 || first.passage !== total.passage || first.index < total.index || !ties(total, parts)) return [];
    const names = parts.map(({ label }) => labelOf(label).replace(/[^\u4e00-\u9fff]/g, ""));
    const near = saidIn(here).filter((said) => /^[类种]$/.test(said.unit) && said.value >= 2 && said.end <= total.figure.offset && counted.test(here.passage.text.slice(said.end, total.figure.offset)));
    const said = near.at(-1);
    if (said === undefined || said.value > parts.length || !areMembersOf(names, said.noun)) return [];
    return [countOf(said, { number: parts.length, offset: first.figure.offset, words: first.figure.text }, book)];
  });
}
