import type { Review } from "../../model/index.js";

/** The contract `gouji/review@1`. */
export function renderReviewJson(review: Review): string {
  return `${JSON.stringify(review, null, 2)}\n`;
}

/** JSON Schema (2020-12) of what {@link renderReviewJson} prints. */
export async function reviewJsonSchema(): Promise<Record<string, unknown>> {
  const [{ z }, { reviewSchema }] = await Promise.all([import("zod"), import("../../model/review.js")]);
  return { $id: "gouji/review@1", title: "Gouji review", ...z.toJSONSchema(reviewSchema) };
}
