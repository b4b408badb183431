import { Space } from "./space.js";

/** What a drawing state keeps: where things go, how text is set, what draws the lines. */
export class DrawingState {
  space = new Space();
  textAlign = 0;
  font: Font = { height: 12, charset: 1 };
  /** A pen that draws nothing leaves rectangles without an edge. */
  penDraws = true;

  copy(): DrawingState {
    return Object.assign(new DrawingState(), this, { space: this.space.copy() });
  }
}

export interface Font {
  /** Of a line of text, in logical units. */
  readonly height: number;
  readonly charset: number;
  /** Known at least of fonts of symbols: it tells what their characters look like. */
  readonly face?: string;
}

/** [MS-WMF] 2.1.1.5 SYMBOL_CHARSET */
export const symbolCharset = 2;

export type DrawingObject = { readonly kind: "font"; readonly font: Font } | { readonly kind: "pen"; readonly draws: boolean };

/** The few of Windows' stock objects that matter here. */
export const stock: ReadonlyMap<number, DrawingObject> = new Map([
  [0x80000006, { kind: "pen", draws: true }],
  [0x80000007, { kind: "pen", draws: true }],
  [0x80000008, { kind: "pen", draws: false }],
  [0x80000013, { kind: "pen", draws: true }],
  [0x8000000a, { kind: "font", font: { height: 12, charset: 1 } }],
  [0x8000000b, { kind: "font", font: { height: 12, charset: 1 } }],
  [0x8000000c, { kind: "font", font: { height: 12, charset: 1 } }],
  [0x8000000d, { kind: "font", font: { height: 16, charset: 1 } }],
  [0x80000011, { kind: "font", font: { height: 12, charset: 1 } }],
]);
