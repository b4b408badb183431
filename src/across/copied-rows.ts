import type { Likeness, Seen } from "../model/index.js";
import { type District, relationOf } from "./district.js";
import { Postings } from "./postings.js";
import type { ProjectSketch } from "./sketch.js";

/** So many rare rows, and so much of what is rare on the smaller form, before two forms are looked at. */
const least = 3;
const share = 0.6;

/** Projects of different units whose indicators are the same, figures and all. */
export function copiedRows(district: District): readonly Likeness[] {
  const postings = new Postings();
  const owners: { readonly head: number; readonly project: number }[] = [];
  district.heads.forEach(({ who, projects }, head) => {
    for (const [project, rows] of projects.entries()) {
      postings.add(who, rows, () => 1);
      owners.push({ head, project });
    }
  });
  return postings.alike({ least, share, mostUnits: district.mostUnits }).flatMap((group) =>
    likenessOf(group.flatMap((owner) => owners[owner] ?? []), district),
  );
}

function likenessOf(owners: readonly { readonly head: number; readonly project: number }[], district: District): readonly Likeness[] {
  const forms = owners.flatMap(({ head, project }) => {
    const own = district.heads[head];
    const form = own === undefined ? undefined : district.sketch(own.at).projects[project];
    return own === undefined || form === undefined ? [] : [{ head: own, form }];
  });
  const [first, ...rest] = forms;
  if (first === undefined || rest.length === 0) return [];
  const common = first.form.rows.filter(({ hash }) => rest.every(({ form }) => form.rows.some((row) => row.hash === hash)));
  const heads = [...new Set(forms.map(({ head }) => head))];
  const same = (of: (form: ProjectSketch) => string): boolean => rest.every(({ form }) => of(form) === of(first.form));
  const seen = forms.flatMap(({ head, form }) =>
    common.flatMap(({ hash }) => form.rows.filter((row) => row.hash === hash).slice(0, 1)).map(({ text, place }): Seen => ({ unit: head.shown, subject: form.subject, concept: "other", text, quote: text, place })),
  );
  return [
    {
      kind: "copied-rows",
      units: heads.map(({ shown }) => shown),
      ...(first.head.year === undefined ? {} : { year: first.head.year }),
      ...(first.form.subject === "" ? {} : { subject: first.form.subject }),
      data: {
        unitCount: heads.length,
        projects: forms.map(({ head, form }) => `${head.shown}“${form.subject}”`),
        sameRows: common.length,
        figured: Math.max(...forms.map(({ form }) => form.rows.length)),
        quantities: common.filter(({ quantity }) => quantity).length,
        sameProject: same(({ subject, funds }) => `${subject}\n${funds}`),
        relation: relationOf(heads),
      },
      seen,
    },
  ];
}
