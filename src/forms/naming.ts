import { factsIn } from "../model/index.js";
import type { FileReading } from "./read-document.js";
import { isRecognised } from "./scans.js";

/** What files are put together to units by: small, so that those of a whole district are held at once. */
export interface Naming {
  readonly file: string;
  readonly unit?: string;
  readonly year?: number;
  /** How sure text recognition was of the words that tell the unit, and the year, where they were recognised in a picture. */
  readonly sureness?: { readonly unit?: number | undefined; readonly year?: number | undefined };
  /** Whether it holds what every unit hands in once: a report that names its unit, or an overall form. */
  readonly anchored: boolean;
  /** The figures of its overall form, the first of them. */
  readonly overall?: readonly string[];
}

/** So many figures tell one overall form from another. */
const figuresTold = 40;

export function namingOf(reading: FileReading): Naming {
  const { file, unit, year, sureness, titled, overallForms } = reading;
  // What was recognised in a picture may be misread, and keeps nothing apart.
  const overall = overallForms.filter((form) => !isRecognised(form)).flatMap((form) => [...factsIn(form)].flatMap(([, { quantity }]) => (quantity === undefined ? [] : [quantity.value.toFixed()])));
  return {
    file,
    ...(unit === undefined ? {} : { unit }),
    ...(year === undefined ? {} : { year }),
    ...(sureness === undefined ? {} : { sureness }),
    anchored: overallForms.length > 0 || titled,
    ...(overall.length === 0 ? {} : { overall: overall.slice(0, figuresTold) }),
  };
}
