import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { XmlScanner } from "../../src/ingest/container/scanner.js";

/** Every tag as kind, name and attributes, with the text in front of it. */
function tagsOf(source: string): unknown[] {
  const xml = new XmlScanner(source);
  const tags: unknown[] = [];
  for (;;) {
    const text = xml.text();
    if (!xml.next()) return xml.broken ? [...tags, "broken"] : tags;
    tags.push(xml.kind === "close" ? [text, xml.kind, xml.name] : [text, xml.kind, xml.name, xml.attributes()]);
  }
}

describe("the scanner of XML", () => {
  test("tells opening, closing and empty tags, their names without prefix and attributes as written", () => {
    expect(tagsOf(`<?xml version="1.0"?><w:p w:id='1' b = "2"\n><br/>x<c  />y</w:p >`)).toEqual([
      ["", "open", "p", { "w:id": "1", b: "2" }],
      ["", "empty", "br", {}],
      ["x", "empty", "c", {}],
      ["y", "close", "p"],
    ]);
  });

  test("finds an attribute by its name without prefix, and only by the whole of it", () => {
    const xml = new XmlScanner('<sheet sheetId="5" r:id="rId1"/>');
    xml.next();
    expect([xml.attribute("id"), xml.attribute("sheetId"), xml.attribute("Id")]).toEqual(["rId1", "5", undefined]);
  });

  test("resolves the entities of XML, takes a quoted > for text, and leaves others as written", () => {
    expect(tagsOf('<t a="&lt;1>&#x2265;">&amp;&nbsp;&#65;&#99999999;</t>')).toEqual([["", "open", "t", { a: "<1>≥" }], ["&&nbsp;A&#99999999;", "close", "t"]]);
  });

  test("reads marked sections as text, and passes over comments and instructions", () => {
    expect(tagsOf("<t>a<!-- <b> --><![CDATA[<&amp;>]]><?x >?>c</t>")).toEqual([["", "open", "t", {}], ["a<&amp;>c", "close", "t"]]);
  });

  test.each(["<a", '<a b="1', "<a b=1>", "<a b>", "< a>", "<!-- ", "<!DOCTYPE a>", "</a", "<![CDATA["])("ends with %s, and says it is broken", (source) => {
    expect(tagsOf(`<x>${source}`).at(-1)).toBe("broken");
  });

  test("ends whatever it is given", () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(..."<>/=!?-[]'\"& ab:;#1\n") }), (source) => tagsOf(source).length <= source.length + 1));
  });
});
