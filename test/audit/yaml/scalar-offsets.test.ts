import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDocument, stringify, type Scalar } from "yaml";
import { scalarOffsets } from "../../../src/audit/yaml/scalar-offsets.js";

/** What of the source each character of the value stands for. */
function parts(source: string): string[] {
  const scalar = parseDocument(source).contents as Scalar<string>;
  const [start, end] = scalar.range ?? [0, 0];
  const text = source.slice(start, end);
  const offsets = scalarOffsets(text, scalar.value);
  expect(offsets).toHaveLength(scalar.value.length + 1);
  return [...scalar.value].map((_, at) => text.slice(offsets[at], offsets[at + 1]).trimEnd());
}

describe("each character of a text stands somewhere in its source", () => {
  it.each([
    ["plain", "ab c", ["a", "b", "", "c"]],
    ["in quotation marks", '"ab"', ["a", "b"]],
    ["with an escape", '"a\\"b"', ["a", '\\"', "b"]],
    ["with escapes by number", '"a\\x41\\u0042\\U00000043d"', ["a", "\\x41", "\\u0042", "\\U00000043", "d"]],
    ["with a line end by escape", '"a\\nb"', ["a", "\\n", "b"]],
    ["with a tab by escape", '"a\\tb"', ["a", "\\t", "b"]],
    ["with a backslash that is none of an escape", "'a\\b'", ["a", "\\", "b"]],
    ["in single quotation marks, doubled", "'a''b'", ["a", "'", "b"]],
    ["folded over lines", '"ab\n   cd"', ["a", "b", "", "c", "d"]],
    ["as a block", "|\n  ab\n  cd\n", ["a", "b", "", "c", "d", ""]],
    ["as a folded block", ">\n  ab\n  cd\n", ["a", "b", "", "c", "d", ""]],
    ["as a block with a blank line", "|\n  ab\n\n  cd\n", ["a", "b", "", "", "c", "d", ""]],
  ])("%s", (_, source, expected) => expect(parts(source).map((each) => each.replace(/^'(?=.)/, ""))).toEqual(expected));

  it("however YAML writes it, a character that is no space where it begins", () => {
    const words = fc.array(fc.stringMatching(/^[a-z一-龥𠮷"'\\:#]{1,6}$/u), { minLength: 1, maxLength: 6 }).map((each) => each.join(" "));
    fc.assert(
      fc.property(words, fc.constantFrom("PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE", "BLOCK_LITERAL", "BLOCK_FOLDED"), fc.constantFrom(0, 12), (value, style, lineWidth) => {
        const source = stringify(value, { defaultStringType: style as "PLAIN", lineWidth, minContentWidth: 0 });
        const scalar = parseDocument(source).contents as Scalar<string>;
        const [start, end] = scalar.range ?? [0, 0];
        const text = source.slice(start, end);
        const offsets = scalarOffsets(text, scalar.value);
        let at = 0;
        for (const char of scalar.value) {
          const here = text.slice(offsets[at]);
          if (!/\s/.test(char)) expect(here.startsWith(char) || here.startsWith("\\"), `${JSON.stringify(text)} ${char} at ${offsets[at] ?? ""}`).toBe(true);
          at += char.length;
        }
        expect([...offsets].sort((one, other) => one - other)).toEqual(offsets);
      }),
      { numRuns: 150 },
    );
  });
});
