import type { ScoredForm, Submission } from "../../model/index.js";
import { words, type Words } from "../words.js";
import { context } from "./fill.js";
import { orderOf, scoredForms, subjectOf } from "./forms.js";
import { scoredShape, scoredVariables } from "./scored-shape.js";
import type { Scope } from "./scope.js";

/** One self-evaluation form at a time. */
function formScope(name: string, title: Words, forms: (submission: Submission) => readonly ScoredForm[]): Scope {
  return {
    name,
    title,
    shape: scoredShape,
    contexts: (submission) =>
      forms(submission).map((form) =>
        context({}, submission, {
          given: scoredVariables(submission, form),
          data: {},
          place: form.place,
          subject: subjectOf(form),
          form: orderOf(submission, form),
          show: ["total"],
        }),
      ),
  };
}

export const scored = formScope("scored", words("每张评分表（整体或项目）", "every self-evaluation form"), scoredForms);
export const overall = formScope("overall", words("每张部门整体支出绩效自评表", "every overall form"), (submission) => submission.overallForms);
export const project = formScope("project", words("每张项目支出绩效自评表", "every project form"), (submission) => submission.projectForms);
