import { symbol } from "../docx/symbols.js";
import type { Fonts } from "./fonts.js";
import type { Group } from "./group.js";

/** Turns bytes and characters into text, and text into what its group makes of it. */
export class Words {
  /** Pieces of hidden text. */
  hidden = 0;
  readonly #fonts: Fonts;
  /** The bytes of one run of text, which may only together make characters. */
  #pending: number[] = [];
  #collected = "";
  #toPassOver = 0;

  constructor(fonts: Fonts) {
    this.#fonts = fonts;
  }

  byte(byte: number): void {
    if (this.#toPassOver > 0) this.#toPassOver -= 1;
    else this.#pending.push(byte);
  }

  bytes(bytes: Uint8Array, { destination, picture, object }: Group): void {
    const passedOver = Math.min(this.#toPassOver, bytes.length);
    this.#toPassOver -= passedOver;
    const rest = bytes.subarray(passedOver);
    if (destination === "picture") picture?.pieces.push(rest);
    else if (destination === "data") object?.data.push(rest);
    else if (destination !== "quiet") for (const byte of rest) this.#pending.push(byte);
  }

  /** Data kept as it is, not as digits, replaces whatever the group collected. */
  binary(bytes: Uint8Array, { destination, picture, object }: Group): void {
    const [into, pieces] = destination === "picture" ? [picture, picture?.pieces] : destination === "data" ? [object, object?.data] : [];
    if (into === undefined || pieces === undefined) return;
    into.binary = true;
    pieces.splice(0, pieces.length, bytes);
  }

  character(text: string, group: Group): void {
    if (this.#toPassOver > 0) {
      this.#toPassOver -= 1;
      return;
    }
    this.flush(group);
    this.show(text, group);
  }

  unicode(code: number, group: Group): void {
    this.flush(group);
    const unit = code & 0xffff;
    // Symbol fonts keep their characters in the private area.
    const isPrivate = unit >= 0xf020 && unit <= 0xf0ff;
    this.show(isPrivate ? symbol(unit, this.#fonts.nameOf(group.font)) : String.fromCharCode(unit), group);
    this.#toPassOver = group.substitutes;
  }

  /** At a brace, no more characters stand in for another. */
  passNoMore(): void {
    this.#toPassOver = 0;
  }

  /** The run of text in this group is over. */
  flush(group: Group): void {
    if (this.#pending.length === 0) return;
    const bytes = Uint8Array.from(this.#pending);
    this.#pending = [];
    if (group.destination === "fonts") this.#fonts.name(bytes);
    else this.show(this.#fonts.text(bytes, group.font), group);
  }

  show(text: string, { destination, flow, hidden, deleted }: Group): void {
    if (destination === "label" || destination === "instruction") this.#collected += text;
    else if (destination !== "text") return;
    else if (deleted) flow.strike();
    else if (!hidden) flow.write(text);
    else if (text.trim() !== "") this.hidden += 1;
  }

  /** The group's words are collected for one purpose from here on. */
  collect(destination: "label" | "instruction", group: Group): void {
    group.destination = destination;
    this.#collected = "";
  }

  /** A group for one purpose ends: what it collected goes where it belongs. */
  settle(inner: Group, outer: Group): void {
    if (inner.destination === "label") {
      const label = this.#collected.trim();
      if (label !== "") outer.flow.number({ label, bullet: !/[\p{L}\p{N}]/u.test(label) });
    } else if (inner.destination === "instruction") {
      // A character of a symbol font may be kept as a field without a result.
      const asked = /^\s*SYMBOL\s+(\d+)(?:.*?\\f\s*"?([^"\\]+)"?)?/i.exec(this.#collected);
      if (asked !== null) this.show(symbol(Number(asked[1]), asked[2]?.trim()), outer);
    } else return;
    this.#collected = "";
  }
}
