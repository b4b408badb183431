import { Bytes } from "../../container/bytes.js";
import { type ArtRecord, artOption, artRecords, artTypes } from "../../container/office-art.js";
import type { Float, SheetFloats } from "../floats/float.js";
import { type BiffObject, type BiffSheet, kinds } from "./sheet.js";

const anchor = 0xf010;
const clientData = 0xf011;
const clientText = 0xf00d;
const pictureOption = 0x0104;
const deepest = 16;

/**
 * The shapes of a sheet's drawing, each with its corner, its picture by the number in the store, its text and its object. Shapes
 * and records go together by their order alone. [MS-XLS] 2.4.170 MsoDrawing
 */
export function biffFloats({ drawing, objects, texts, header, footer }: BiffSheet): SheetFloats {
  const bytes = new Bytes(drawing);
  const floats: Float[] = [];
  let nextObject = 0;
  let nextText = 0;
  for (const root of artRecords(bytes, 0, bytes.length)) walk(root, 0);
  return { floats, header, footer };

  function walk(group: ArtRecord, depth: number): void {
    for (const record of artRecords(bytes, group.at, group.end)) {
      if (record.type === artTypes.shape) floats.push(...shapeIn(record));
      else if (record.type === artTypes.group && depth < deepest) walk(record, depth + 1);
    }
  }

  function shapeIn(shape: ArtRecord): Float[] {
    let object: BiffObject | undefined;
    let text = "";
    let corner: Partial<Float> = {};
    for (const { type, at, end } of artRecords(bytes, shape.at, shape.end)) {
      if (type === anchor && end >= at + 8) corner = { column: bytes.u16(at + 2), row: bytes.u16(at + 6) };
      if (type === clientData) object = objects[nextObject++];
      if (type === clientText) text = texts[nextText++] ?? "";
    }
    if (object?.kind === kinds.comment) return [];
    const picture = artOption(bytes, shape, pictureOption);
    const isLinked = object?.storage?.startsWith("LNK") === true;
    const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== "");
    return [{
      ...corner,
      ...(lines.length === 0 ? {} : { lines }),
      ...(picture === undefined || picture === 0 ? {} : { picture: String(picture) }),
      ...(object?.storage === undefined ? {} : isLinked ? { linked: true } : { object: object.storage }),
    }];
  }
}
