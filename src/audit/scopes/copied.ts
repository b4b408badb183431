import type { Fact, Indicator } from "../../model/index.js";
import { plainText } from "../vocabulary/texts.js";
import { words } from "../words.js";
import { context } from "./fill.js";
import { orderOf, subjectOf } from "./forms.js";
import type { Scope } from "./scope.js";
import { list, number, text, told, type Shape } from "./shape.js";

const shape: Readonly<Record<string, Shape>> = {
  alike: number("与整体自评表名称、分值都相同的指标个数"),
  applicable: number("本项目适用的指标个数（“无”的不算）"),
  copied: list(told()),
};

/** A project's form beside the overall form: how many of its indicators are the overall form's, word for word. */
export const projectAgainstOverall: Scope = {
  name: "project-against-overall",
  title: words("每张项目自评表与整体自评表的指标", "a project's indicators beside the overall form's"),
  shape,
  contexts: (submission) =>
    submission.overallForms.flatMap((overall) =>
      submission.projectForms.map((project) => {
        const applicable = project.indicators.filter(isApplicable);
        const alike = applicable.filter((one) => overall.indicators.some((other) => isSame(one, other)));
        return context(shape, submission, {
          data: { alike: alike.length, applicable: applicable.length, copied: alike.map(namedBy) },
          place: project.place,
          subject: subjectOf(project),
          form: orderOf(submission, project),
          show: ["copied"],
        });
      }),
    ),
};

const againstShape: Readonly<Record<string, Shape>> = {
  other: text("另一个项目的名称"),
  alike: number("名称、指标值、完成值、分值都与另一项目相同的指标个数"),
  quantities: number("其中数量指标的个数"),
  applicable: number("本项目适用的指标个数（“无”的、两表相同的短名称指标不算）"),
  copied: list(told()),
};

/** A project's form beside each that comes before it: how many of its indicators are the other's, figures and all. */
export const projectAgainstProject: Scope = {
  name: "project-against-project",
  title: words("每两张项目自评表的指标", "the indicators of every two projects"),
  shape: againstShape,
  contexts: (submission) =>
    submission.projectForms.flatMap((project, at) =>
      submission.projectForms.slice(0, at).filter((other) => other.subject !== project.subject).map((other) => {
        const applicable = project.indicators.filter((one) => isApplicable(one) && !other.indicators.some((another) => isCommon(one, another)));
        const alike = applicable.filter((one) => other.indicators.some((another) => isSame(one, another) && isAlike(one, another)));
        return context(againstShape, submission, {
          data: { other: other.subject, alike: alike.length, quantities: alike.filter(({ level2 }) => level2.includes("数量")).length, applicable: applicable.length, copied: alike.map(namedBy) },
          place: project.place,
          subject: subjectOf(project),
          form: orderOf(submission, project),
          show: ["copied"],
        });
      }),
    ),
};

/** What an indicator says, as it is compared. */
interface Said {
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly weight: string;
}

const known = new WeakMap<Indicator, Said>();

/** Worked out once: each indicator is held against those of every other form. */
function saidBy(indicator: Indicator): Said {
  const { name, targetCell, actual, weight } = indicator;
  const said = known.get(indicator) ?? { name: plainText(name), target: plainText(targetCell.text), actual: plainText(actual.text), weight: weight?.quantity?.value.toString() ?? "" };
  known.set(indicator, said);
  return said;
}

function isAlike(one: Indicator, other: Indicator): boolean {
  const [a, b] = [saidBy(one), saidBy(other)];
  return a.target === b.target && a.actual === b.actual;
}

function isApplicable({ target }: Indicator): boolean {
  return target.kind !== "none" && target.kind !== "blank";
}

/** Names of a few characters (完成率, 满意度) are everybody's; only longer ones can be copied. */
function isSame(one: Indicator, other: Indicator): boolean {
  const [{ name: a, weight }, { name: b, weight: otherWeight }] = [saidBy(one), saidBy(other)];
  const related = a === b || (Math.min(a.length, b.length) >= 6 && (a.endsWith(b) || b.endsWith(a)));
  return a.length >= 5 && related && weight === otherWeight;
}

/** 完成时限 told alike on both forms says nothing for or against. */
function isCommon(one: Indicator, other: Indicator): boolean {
  const { name } = saidBy(one);
  return name.length < 5 && name === saidBy(other).name && isAlike(one, other);
}

function namedBy({ targetCell }: Indicator): Fact {
  return targetCell;
}

