import type { Bytes } from "../container/bytes.js";
import type { Extent, Fib } from "./fib.js";
import { type ArtRecord, artOption, artRecords, artText, artTypes, lettersOption } from "../container/office-art.js";

/** What floats on the page: text boxes as stretches of the text, ornamental letters, pictures by their number in the document's store, from 1. */
export interface Shape {
  readonly letters?: string;
  readonly box?: { readonly start: number; readonly end: number };
  readonly picture?: number;
}

/** The shapes of a document, each to be had once. */
export interface Drawings {
  /** The shapes anchored at a character. */
  take(anchor: number): readonly Shape[];
  /** Text boxes that nobody took. */
  rest(): readonly { readonly start: number; readonly end: number }[];
  /** Where the records of the stored pictures stand in the table stream. */
  readonly store: readonly ArtRecord[];
}

export const noDrawings: Drawings = { take: () => [], rest: () => [], store: [] };

const anchorSize = 26;
const boxSize = 22;
const pictureOption = 0x0104;

/**
 * Reads where shapes are anchored ([MS-DOC] PlcfSpa), their text boxes (PlcftxbxTxt), which stand in the text from `boxesAt`
 * on, and their pictures.
 */
export function readDrawings(table: Bytes, fib: Fib, boxesAt: number): Drawings {
  const { groups, pictures, letters, store } = readArt(table, fib.extent("drawings"));
  const boxes = readBoxes(table, fib.extent("boxText"), boxesAt, boxesAt + fib.lengths.boxes);
  const members = new Map<number, number[]>();
  for (const [shape, group] of groups) {
    const others = members.get(group);
    if (others === undefined) members.set(group, [shape]);
    else others.push(shape);
  }
  const anchors = readAnchors(table, fib.extent("shapeAnchors"));
  const take = (anchor: number): readonly Shape[] => {
    const shape = anchors.get(anchor);
    if (shape === undefined) return [];
    anchors.delete(anchor);
    return [shape, ...(members.get(shape) ?? [])].map((one) => {
      const box = boxes.get(one);
      const picture = pictures.get(one);
      const text = letters.get(one);
      boxes.delete(one);
      return { ...(text === undefined ? {} : { letters: text }), ...(box === undefined ? {} : { box }), ...(picture === undefined ? {} : { picture }) };
    });
  };
  return { take, rest: () => [...boxes.values()], store };
}

/** Numbers of shapes by the characters they are anchored at. */
function readAnchors(table: Bytes, { at, length }: Extent): Map<number, number> {
  const count = Math.floor((length - 4) / (4 + anchorSize));
  const anchors = new Map<number, number>();
  for (let index = 0; index < count; index += 1) anchors.set(table.u32(at + index * 4), table.u32(at + (count + 1) * 4 + index * anchorSize));
  return anchors;
}

/** Text boxes by the numbers of their shapes. The last entry closes the list and is none. */
function readBoxes(table: Bytes, { at, length }: Extent, from: number, to: number): Map<number, { start: number; end: number }> {
  const count = Math.floor((length - 4) / (4 + boxSize));
  const boxes = new Map<number, { start: number; end: number }>();
  let reached = from;
  for (let index = 0; index < count - 1; index += 1) {
    const start = Math.max(reached, from + table.u32(at + index * 4));
    const end = Math.min(to, from + table.u32(at + index * 4 + 4));
    reached = Math.max(start, end);
    if (end > start) boxes.set(table.u32(at + (count + 1) * 4 + index * boxSize + 14), { start, end });
  }
  return boxes;
}

interface Art {
  /** The shape that is anchored for all of its group, by the shape in the group. */
  readonly groups: ReadonlyMap<number, number>;
  readonly pictures: ReadonlyMap<number, number>;
  readonly letters: ReadonlyMap<number, string>;
  readonly store: readonly ArtRecord[];
}

function readArt(table: Bytes, { at, length }: Extent): Art {
  const groups = new Map<number, number>();
  const pictures = new Map<number, number>();
  const letters = new Map<number, string>();
  const [general] = artRecords(table, at, at + length);
  if (general === undefined) return { groups, pictures, letters, store: [] };
  const stores = artRecords(table, general.at, general.end).filter((record) => record.type === artTypes.store);
  const store = stores.flatMap((record) => artRecords(table, record.at, record.end));
  // Behind the general part each drawing has a byte in front of it: that of the body, that of the headers.
  for (let next = general.end + 1; next < at + length; ) {
    const [drawing] = artRecords(table, next, at + length);
    if (drawing?.type !== artTypes.drawing) break;
    for (const patriarch of artRecords(table, drawing.at, drawing.end)) if (patriarch.type === artTypes.group) walk(patriarch, undefined, 0);
    next = drawing.end + 1;
  }
  return { groups, pictures, letters, store };

  function walk(group: ArtRecord, anchored: number | undefined, depth: number): void {
    let anchor = anchored;
    for (const record of artRecords(table, group.at, group.end)) {
      if (record.type === artTypes.group && depth < 8) walk(record, anchor, depth + 1);
      if (record.type !== artTypes.shape) continue;
      const id = artRecords(table, record.at, record.end).find((inner) => inner.type === artTypes.shapeId);
      if (id === undefined || id.at + 4 > id.end) continue;
      const shape = table.u32(id.at);
      const picture = artOption(table, record, pictureOption);
      if (picture !== undefined && picture > 0) pictures.set(shape, picture);
      const text = artText(table, record, lettersOption);
      if (text !== undefined) letters.set(shape, text);
      // The first shape of a group is the group itself; that of the outermost, to which all belong, is never anchored.
      if (depth > 0 && anchor === undefined) anchor = shape;
      else if (anchor !== undefined) groups.set(shape, anchor);
    }
  }
}
