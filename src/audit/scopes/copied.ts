import type { Fact, Indicator } from "../../model/index.js";
import { plainText } from "../vocabulary/texts.js";
import { words } from "../words.js";
import { context } from "./fill.js";
import { orderOf, subjectOf } from "./forms.js";
import type { Scope } from "./scope.js";
import { list, number, told, type Shape } from "./shape.js";

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

function isApplicable({ target }: Indicator): boolean {
  return target.kind !== "none" && target.kind !== "blank";
}

/** Names of a few characters (完成率, 满意度) are everybody's; only longer ones can be copied. */
function isSame(one: Indicator, other: Indicator): boolean {
  const [a, b] = [plainText(one.name), plainText(other.name)];
  const related = a === b || (Math.min(a.length, b.length) >= 6 && (a.endsWith(b) || b.endsWith(a)));
  return a.length >= 5 && related && weightOf(one) === weightOf(other);
}

function weightOf({ weight }: Indicator): string {
  return weight?.quantity?.value.toString() ?? "";
}

function namedBy({ targetCell }: Indicator): Fact {
  return targetCell;
}

