import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { renderJson, resultJsonSchema } from "../../src/report/index.js";
import { sampleResult } from "../support/sample-result.js";

const validator = async () => new Ajv2020({ strict: false }).compile(await resultJsonSchema());

describe("the JSON report", () => {
  it("validates against the published schema", async () => {
    const validate = await validator();
    validate(JSON.parse(renderJson(sampleResult)));
    expect(validate.errors).toBeNull();
  });

  it("loses nothing of the result", () => {
    expect(JSON.parse(renderJson(sampleResult))).toEqual(JSON.parse(JSON.stringify(sampleResult)));
  });

  it.each([
    ["a float where an exact decimal is due", { findings: [{ ...sampleResult.findings[0], expected: 100.5 }] }],
    ["an unknown severity", { findings: [{ ...sampleResult.findings[0], severity: "fatal" }] }],
    ["another version of the contract", { schema: "gouji/result@2" }],
    ["fields nobody described", { extra: true }],
  ])("has a schema that refuses %s", async (_, change) => {
    const validate = await validator();
    expect(validate({ ...sampleResult, ...change })).toBe(false);
  });
});
