import { describe, expect, it } from "vitest";
import { generateSubmission } from "../../../fixtures/generate/index.js";
import { checkFiles, openReader } from "../../../src/batch/index.js";
import { rulebookFor } from "../../../src/cli/rulebook.js";

const rulebook = await rulebookFor({ rules: [] });

/** The first submission with embedded sheets that has a place for a picture that was not drawn anew. */
function stale(): ReturnType<typeof generateSubmission> {
  for (let seed = 5151; ; seed += 1) {
    const made = generateSubmission({ seed, packaging: "embedded", errors: ["stale-picture"] });
    if (made.truth.errors.length > 0) return made;
  }
}

describe("the picture of an embedded worksheet", () => {
  it("is told of once where it shows other figures, and makes no second form", async () => {
    const { files, truth } = stale();
    const result = await checkFiles(files, rulebook, { language: "zh", version: "test", reader: openReader({ isolated: false }) });
    const [planted] = truth.errors;
    expect(result.findings.filter((finding) => finding.severity !== "info").map(({ rule, subject }) => [rule, subject])).toEqual([["form.picture-stale", planted?.subject]]);
    expect(result.findings.find((finding) => finding.rule === "form.picture-stale")?.evidence.map((each) => each.place.at.kind)).toEqual(["sheet", "picture"]);
    expect(result.units[0]?.forms.filter((form) => form.kind === "project")).toHaveLength(truth.projects.length);
  });
});
