import type { Severity } from "../model/index.js";

/** Terminal colours, or the bare text where colours are unwanted. Lines are painted one by one, so tables stay whole. */
export interface Paint {
  severity(level: Severity, text: string): string;
  bold(text: string): string;
  dim(text: string): string;
  good(text: string): string;
}

const codes = { error: 31, warning: 33, info: 36 } satisfies Record<Severity, number>;

export function paintWith(colour: boolean): Paint {
  const wrapIn = (open: number, close: number) => (text: string) => (colour ? `\u001b[${open}m${text}\u001b[${close}m` : text);
  return {
    severity: (level, text) => wrapIn(codes[level], 39)(text),
    bold: wrapIn(1, 22),
    dim: wrapIn(2, 22),
    good: wrapIn(32, 39),
  };
}
