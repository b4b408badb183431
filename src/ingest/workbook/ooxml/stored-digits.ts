import { plainDigits } from "../number-format/index.js";
import { detached } from "./strings.js";
import { Unfamiliar } from "./unfamiliar.js";

/** A number as stored, in plain decimal digits. */
export function storedDigits(value: string): string {
  if (value.length < 13 && /^-?\d+(?:\.\d+)?$/.test(value)) return value;
  const text = value.trim();
  if (text.length > 40 || !/^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?$/.test(text) || !Number.isFinite(Number(text))) {
    throw new Unfamiliar("a number that is none");
  }
  return detached(plainDigits(text));
}
