import { factsIn } from "../model/index.js";
import type { FileReading } from "./read-document.js";
import { isRecognised } from "./scans.js";

/** What files are put together to units by: small, so that those of a whole district are held at once. */
export interface Naming {
  readonly file: string;
  readonly unit?: string;
  /** The department over `unit`, where only projects' forms tell the unit and name the two. */
  readonly over?: string;
  readonly year?: number;
  /** How sure text recognition was of the words that tell the unit, and the year, where they were recognised in a picture. */
  readonly sureness?: { readonly unit?: number | undefined; readonly year?: number | undefined };
  /** Whether it holds what every unit hands in once: a report that names its unit, or an overall form. */
  readonly anchored: boolean;
  /** Of a report that names its unit, its figures in short. */
  readonly report?: string;
  /** The figures of its overall form and its base table, the first of them. */
  readonly overall?: readonly string[];
  readonly base?: readonly string[];
}

/** So many figures tell one overall form from another. */
const figuresTold = 40;

export function namingOf(reading: FileReading): Naming {
  const { file, unit, over, year, sureness, report, overallForms, baseTables } = reading;
  return {
    file,
    ...(unit === undefined ? {} : { unit }),
    ...(over === undefined ? {} : { over }),
    ...(year === undefined ? {} : { year }),
    ...(sureness === undefined ? {} : { sureness }),
    anchored: overallForms.length > 0 || report !== undefined,
    ...(report === undefined ? {} : { report }),
    ...(overallForms.length === 0 ? {} : { overall: figuresOf(overallForms) }),
    ...(baseTables.length === 0 ? {} : { base: figuresOf(baseTables) }),
  };
}

/** What was recognised in a picture may be misread, and keeps nothing apart. */
function figuresOf(forms: readonly object[]): string[] {
  return forms.filter((form) => !isRecognised(form)).flatMap((form) => factsIn(form).flatMap(([, { quantity }]) => (quantity === undefined ? [] : [quantity.value.toFixed()]))).slice(0, figuresTold);
}
