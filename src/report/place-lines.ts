import type { Evidence } from "../model/index.js";
import type { FormGroup } from "./order.js";
import { placeInForm } from "./places.js";
import { printable } from "./text.js";
import type { View } from "./view.js";

/** The file, unless the group's title names it already, and the place in it. */
export function placeLines(chief: Evidence, group: FormGroup, view: View): string[] {
  const place = placeInForm(chief, view.words);
  return group.file === chief.file ? [place] : [printable(view.nameOf(chief.file)), place];
}
