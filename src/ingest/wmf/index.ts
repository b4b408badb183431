/** Windows metafiles: previews of older programs, and pictures pasted through them. */
import type { Played } from "../metafile/played.js";
import { Player } from "./player.js";
import { walkRecords } from "./records.js";

export { isWmf } from "./records.js";

/** Plays a metafile that `isWmf`. Layout after [MS-WMF]. */
export function playWmf(view: DataView): Played {
  const player = new Player(view);
  const ending = walkRecords(view, (record) => player.play(record));
  const wrapped = player.wrapped();
  return { canvas: player.canvas, ending, plusTexts: 0, ...(wrapped === undefined ? {} : { wrapped }) };
}
