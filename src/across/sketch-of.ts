import type { Document } from "../document/index.js";
import { plainUnitName, type ScoredForm, type Submission } from "../model/index.js";
import { adjustmentOf, executionOf, scoreOf } from "./measured.js";
import { namedIn } from "./named.js";
import { passagesOf } from "./passages.js";
import { projectsOf } from "./rows.js";
import type { UnitSketch } from "./sketch.js";
import { ownNames } from "./wording.js";

/**
 * What is to be kept of a submission so that it can be held beside others later.
 * @param documents those of the run; only the submission's own are looked at
 */
export function sketchOf(submission: Submission, documents: readonly Document[]): UnitSketch {
  const { unit, year, files, overallForms, projectForms } = submission;
  const handed = new Set(files);
  const own = documents.filter(({ name }) => handed.has(name));
  const names = ownNames(unit);
  const department = mostFrequent([...overallForms, ...projectForms].flatMap((form) => nameIn(form)));
  const [overall] = overallForms;
  const [execution, adjustment, score] = overall === undefined ? [] : [executionOf(overall, unit), adjustmentOf(overall, unit), scoreOf(overall, unit)];
  return {
    unit,
    ...(year === undefined ? {} : { year }),
    files,
    ...(department === undefined ? {} : { department }),
    passages: passagesOf(own, names),
    projects: projectsOf(projectForms, names),
    named: namedIn(own),
    ...(execution === undefined ? {} : { execution }),
    ...(adjustment === undefined ? {} : { adjustment }),
    ...(score === undefined ? {} : { score }),
  };
}

function nameIn({ department }: ScoredForm): string[] {
  const name = plainUnitName(department?.text ?? "");
  return name.length >= 3 ? [name] : [];
}

/** The first of those that occur most. */
function mostFrequent(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
}
