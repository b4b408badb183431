import { factsOf, type BaseTable, type Fact, type Narrative, type ScoredForm, type Submission, type SummedTable } from "../../model/index.js";
import type { Quantity } from "../../quantity/index.js";
import { joinWords, words, type Words } from "../words.js";
import { nameOf, Term } from "../vocabulary/term.js";
import { context } from "./fill.js";
import { orderOf } from "./forms.js";
import type { Context, Scope } from "./scope.js";
import { list, number, text, told, type Shape } from "./shape.js";

/** A witness of a form's facts, and what it is called. */
interface Kind {
  readonly named: Words;
  readonly isTold: (witness: Fact) => boolean;
  readonly agrees: (one: Quantity, other: Quantity) => boolean;
}

const scanned: Kind = { named: words("扫描件", "scan"), isTold: ({ place }) => place.confidence !== undefined, agrees: (one, other) => one.agrees(other) };
/** The picture that an office suite keeps beside an embedded sheet: drawn text, read for certain. */
const pictured: Kind = { named: words("图片", "picture"), isTold: ({ place }) => place.confidence === undefined && place.at.kind === "picture", agrees: isShownAs };

const shape: Readonly<Record<string, Shape>> = {
  count: number("读出的数不同的处数"),
  told: list(text("不同的几处，各是多少")),
  differing: list(told()),
};

/** So many differences are put into words; the evidence has them all. */
const mostTold = 3;

/** A form of which a scan was handed in as well: where the scan, as it was recognised, tells another figure. */
export const scan: Scope = {
  name: "scan",
  title: words("同时交了电子版和扫描件的表", "a form handed in as a file and as a scan"),
  shape,
  contexts: (submission) => [
    ...[...submission.narratives, ...submission.baseTables, ...submission.overallForms, ...submission.projectForms].flatMap((form) => contextOf(submission, form, orderOf(submission, form), scanned)),
    ...submission.summedTables.flatMap((table) => contextOf(submission, table, -1, scanned)),
  ],
};

/** A worksheet whose picture was handed in with it: where the picture, as it was drawn, tells another figure. */
export const picture: Scope = {
  name: "picture",
  title: words("附有图片（预览）的工作表", "a worksheet with its picture"),
  shape,
  contexts: (submission) => [...submission.baseTables, ...submission.overallForms, ...submission.projectForms].flatMap((form) => contextOf(submission, form, orderOf(submission, form), pictured)),
};

function contextOf(submission: Submission, form: BaseTable | Narrative | ScoredForm | SummedTable, order: number, { named, isTold, agrees }: Kind): readonly Context[] {
  const facts = factsOf(form).filter((fact) => fact.place.confidence === undefined);
  const pairs = facts.flatMap((fact) => fact.witnesses.filter(isTold).map((witness) => ({ fact, witness })));
  if (pairs.length === 0) return [];
  const differing = pairs.filter(({ fact, witness }) => differ(fact, witness, agrees));
  const spoken = differing.slice(0, mostTold).map(({ fact, witness }) => `${fact.text} / ${witness.text}`);
  return [
    context(shape, submission, {
      data: {
        count: differing.length,
        told: differing.length > mostTold ? [...spoken, "…"] : spoken,
        differing: differing.flatMap(({ fact, witness }) => [Term.of(fact), Term.of(witness, joinWords(nameOf(fact), named))]),
      },
      place: form.place,
      subject: form.kind === "project" && form.subject !== "" ? form.subject : undefined,
      form: order,
    }),
  ];
}

/** Words are misread all the time, and a gap is no contradiction: figures alone are set against each other. */
function differ({ quantity }: Fact, witness: Fact, agrees: Kind["agrees"]): boolean {
  const read = witness.quantity;
  return quantity !== undefined && read !== undefined && quantity.measure.dimension === read.measure.dimension && !agrees(quantity, read);
}

/** A cell's format rounds and never cuts: 98.9% is shown as 99%, so that 98% was another figure. */
function isShownAs(one: Quantity, other: Quantity): boolean {
  const decimals = Math.min(one.decimals, other.decimals);
  return one.agrees(other) && one.value.round(decimals).eq(other.in(one.measure).value.round(decimals));
}
