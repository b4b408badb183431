import type { Place } from "../../document/index.js";
import { words, type Words } from "../words.js";

/**
 * Thrown inside an expression when a figure it needs is not there, or two figures cannot be set against each other. It
 * ends the check as "not checked, because …": a missing figure is neither a pass nor a finding.
 */
export class Missing extends Error {
  readonly why: Words;
  readonly place: Place | undefined;

  constructor(why: Words, place?: Place) {
    super(why.zh);
    this.name = "Missing";
    this.why = why;
    this.place = place;
  }
}

export function notAFigure(name: Words, state: string, text: string, place?: Place): Missing {
  const shown = text.length > 20 ? `${text.slice(0, 20)}…` : text;
  const why: Record<string, Words> = {
    blank: words(`${name.zh}空白`, `${name.en} is blank`),
    absent: words(`没有读到${name.zh}`, `${name.en} was not found`),
    none: words(`${name.zh}填的是“${shown}”`, `${name.en} says “${shown}”`),
    error: words(`${name.zh}是错误值 ${shown}`, `${name.en} is the error value ${shown}`),
    text: words(`${name.zh}填的是“${shown}”，不是数`, `${name.en} says “${shown}”, not a figure`),
  };
  return new Missing(why[state] ?? words(`${name.zh}不是数`, `${name.en} is not a figure`), place);
}

export function zeroBase(name: Words, place?: Place): Missing {
  return new Missing(words(`${name.zh}为 0，不能作除数`, `${name.en} is 0 and cannot be divided by`), place);
}

export function differentMeasures(one: string, other: string, place?: Place): Missing {
  return new Missing(words(`计量单位不同：${one}、${other}`, `different units: ${one}, ${other}`), place);
}
