import { zipSync } from "fflate";
import { underBothNames } from "../placeholders.js";
import type { Notice } from "../notice.js";
import { compiled } from "./compile.js";
import type { NoticeTemplate } from "./parts.js";

/** The earliest that a zip can tell: the same notice is the same bytes whenever it is made. */
const noTime = new Date(1980, 0, 1);

/**
 * The template with the notice's data in place of its placeholders.
 * @throws NoticeTemplateError
 */
export function filled(template: NoticeTemplate, notice: Notice): Uint8Array {
  const document = compiled(template);
  document.render(underBothNames(notice));
  const parts = Object.values(document.getZip().files).filter(({ dir }) => !dir);
  return zipSync(Object.fromEntries(parts.map((part) => [part.name, part.asUint8Array()])), { mtime: noTime });
}
