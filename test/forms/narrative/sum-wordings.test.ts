import { describe, expect, it } from "vitest";
import { accusationsIn, relationsIn } from "./support.js";
import { traps, wordings } from "./sum-wordings.js";

const twin = (text: string, which: 0 | 1): string => text.replace(/\{([^|{}]*)\|([^|{}]*)\}/g, (_: string, sound: string, broken: string) => (which === 0 ? sound : broken));

describe.each(Object.entries(wordings))("sums told by %s", (_, told) => {
  it.each(told.map(([text, ...rest]) => ({ text, rest })))("$text", ({ text, rest: [relation, certainty] }) => {
    expect(relationsIn(twin(text, 0))).toContain(twin(relation, 0));
    expect(accusationsIn(twin(text, 0))).toEqual([]);
    if (certainty === "pass only") expect(accusationsIn(twin(text, 1))).toEqual([]);
    else expect(accusationsIn(twin(text, 1))).toContain(twin(relation, 1));
  });
});

describe("nothing is accused", () => {
  it.each(traps as [string, string][])("of %s", (_, text: string) => {
    expect(accusationsIn(text)).toEqual([]);
  });
});
