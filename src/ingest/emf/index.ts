/** Enhanced metafiles: above all the preview pictures that Excel and LibreOffice leave of an embedded worksheet. */
import type { Played } from "../metafile/played.js";
import { Player } from "./player.js";
import { walkRecords } from "./records.js";

export { isEmf } from "./records.js";

/** Plays a metafile that `isEmf`. Layout after [MS-EMF]. */
export function playEmf(view: DataView): Played {
  const player = new Player(view);
  const ending = walkRecords(view, (record) => player.play(record));
  const { canvas, plusTexts, wrapped } = player;
  return { canvas, ending, plusTexts, ...(wrapped === undefined ? {} : { wrapped }) };
}
