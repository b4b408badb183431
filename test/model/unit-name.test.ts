import { describe, expect, it } from "vitest";
import { sameUnit } from "../../src/model/index.js";

describe("two names of one unit", () => {
  it.each([
    ["青石县水利局", "水利局"],
    ["某市青石县水利局", "青石县水利局"],
    ["青石县水利局（盖章）", "219001-青石县水利局"],
  ])("%s and %s", (one, other) => {
    expect(sameUnit(one, other)).toBe(true);
  });

  it.each([
    ["青石县水利局", "青石县林业局"],
    ["青石县第二中学", "中学"],
    ["青石县粮食水利局", "水利局"],
  ])("are not %s and %s", (one, other) => {
    expect(sameUnit(one, other)).toBe(false);
  });
});
