/** Plain data on one line, as an example stands in a pack: { funds: { weight: 10 }, indicators: [{ weight: 50 }] }. */
export function stringify(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stringify).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const inside = Object.entries(value).map(([key, each]) => `${key}: ${stringify(each)}`);
    return inside.length === 0 ? "{}" : `{ ${inside.join(", ")} }`;
  }
  if (typeof value === "string") return /^[\p{L}][\p{L}\p{N}.%]*$/u.test(value) ? value : JSON.stringify(value);
  return String(value);
}
