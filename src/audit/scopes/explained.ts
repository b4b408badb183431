import { explainedBy, type Explained, type Fact, type FundingRow, type Reason, type ScoredForm, type Setting, type Submission } from "../../model/index.js";
import { readFigure } from "../../quantity/index.js";
import { namesIn } from "../named-in.js";

/** What the report, or the form itself, gives a reason for where it concerns this form. */
export function explainedOf(submission: Submission, form: ScoredForm): readonly Explained[] {
  const told = submission.narratives.flatMap((report) => report.explains ?? []).filter((reason) => concerns(reason, form, submission));
  return [...new Set([...told.map(({ topic }) => topic), ...explainedIn(form)])];
}

function concerns(reason: Reason, form: ScoredForm, submission: Submission): boolean {
  const { overallForms, projectForms } = submission;
  const about = projectsOf(reason, projectForms);
  if (form.kind === "project") {
    // A report on one project need not name it in every sentence; 该项目 of which no heading tells the name may be any.
    return about === undefined ? overallForms.length === 0 && projectForms.length === 1 : about.includes(form);
  }
  return about === undefined || about.length === 0 || tellsItsMove(reason, form) || about.length === projectForms.length || about.some((project) => isMostOf(project, form, reason.topic));
}

/** 年中增加389万元，其中某项目补助186万元、…: the very sum by which the whole moved, or what it came to (全年预算调整为1049.25万元), whatever the sentence names of it. */
function tellsItsMove({ sentence, before, topic }: Reason, { total }: ScoredForm): boolean {
  const moved = movedIn(total, topic)?.absolute();
  // 调整后预算518.36万元，增加97.86万元。其中…: the sum stands in the sentence that this one goes on from.
  const goesOn = /^\s*(?:其中|主要|具体|包括|一是)/.test(sentence) ? (before.split(/(?<=。)/).at(-1) ?? "") : "";
  const told = [...`${goesOn}${sentence}`.matchAll(/\d[\d,.]*\s*[万亿]?元/g)].flatMap(([words]) => readFigure(words) ?? []);
  const cameTo = topic === "budget-adjustment" ? total?.fullYear?.quantity : undefined;
  return moved !== undefined && !moved.isZero && told.some((each) => each.isOfKind(moved) && [moved, cameTo].some((sum) => sum !== undefined && each.roundsFrom(sum)));
}

/**
 * The projects that something said is about: those its sentence names, else the one told of just before it, else those of the
 * nearest heading that names one. Undefined: it is about the unit as a whole.
 */
export function projectsOf({ sentence, before, headings }: Setting, projects: readonly ScoredForm[]): readonly ScoredForm[] | undefined {
  const named = namesIn(sentence, projects);
  if (named.length > 0) return named;
  const last = before.split(/[。;]/).map((each) => namesIn(each, projects)).findLast((each) => each.length > 0);
  if (last?.length === 1) return last;
  const under = [...headings].reverse().map((heading) => namesIn(heading, projects)).find((each) => each.length > 0);
  return under ?? (/[该本此]项目/.test(sentence) ? projects : undefined);
}

/** Whether what a project left unspent, or was adjusted by, is the greater part of the unit's; so it is where the forms do not tell. */
function isMostOf({ total: one }: ScoredForm, { total: all }: ScoredForm, topic: Explained): boolean {
  const [part, whole] = [movedIn(one, topic), movedIn(all, topic)];
  return part === undefined || whole === undefined || part.compare(whole.minus(part)) >= 0;
}

function movedIn(row: FundingRow | undefined, topic: Explained): ReturnType<NonNullable<Fact["quantity"]>["minus"]> | undefined {
  const [from, to] = topic === "low-execution" ? [row?.actual, row?.fullYear] : [row?.initial, row?.fullYear];
  return from?.quantity === undefined ? undefined : to?.quantity?.minus(from.quantity);
}

const nothing = /^(?:无|\/|—|-|无偏差)?$/;
const ofFunds = /资金|经费|预算|支付|拨付|执行|结转|尾款|款项/;

/** Reasons in the form's own cells: the row for all that was missed, the funds' row of indicators, the words on what was achieved. */
function explainedIn({ deviation, achievedGoal, indicators }: ScoredForm): readonly Explained[] {
  const ofMoney = indicators.filter(({ name, level2 }) => /执行率|支付率|(?:预算|资金).{0,4}(?:执行|支付|到位|使用)/.test(name + level2)).flatMap(({ reason }) => reason ?? []);
  const cells = [...ofMoney, ...(deviation !== undefined && ofFunds.test(deviation.text) ? [deviation] : [])];
  const given = cells.some(({ text }) => !nothing.test(text.trim()));
  const worded = [achievedGoal, ...indicators.map(({ reason }) => reason)].flatMap((cell) => explainedBy(cell?.text ?? ""));
  return [...(given ? (["low-execution"] as const) : []), ...worded];
}
