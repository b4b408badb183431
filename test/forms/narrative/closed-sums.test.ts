import { describe, expect, it } from "vitest";
import { closedTraps, closedWordings, laidOutWordings } from "./closed-wordings.js";
import { accusationsIn, relationsIn } from "./support.js";

const twin = (text: string, which: 0 | 1): string => text.replace(/\{([^|{}]*)\|([^|{}]*)\}/g, (_: string, sound: string, broken: string) => (which === 0 ? sound : broken));

describe.each(Object.entries({ ...closedWordings, ...laidOutWordings }))("sums told by %s", (_, told) => {
  it.each(told.map(([text, relation]) => ({ text, relation })))("$text", ({ text, relation }) => {
    expect(relationsIn(twin(text, 0))).toContain(twin(relation, 0));
    expect(accusationsIn(twin(text, 0))).toEqual([]);
    expect(accusationsIn(twin(text, 1))).toContain(twin(relation, 1));
  });
});

describe("nothing is accused", () => {
  it.each(closedTraps as [string, string][])("of %s", (_, text) => {
    expect(accusationsIn(text)).toEqual([]);
  });
});
