const sentences = new Set(["zh", "en"]);

/** Whether the text is one that people read: `{ zh, en }`, `words(…)`, or what an error says. */
function forPeople(path) {
  const { node, parent } = path;
  if (parent.type === "ObjectProperty" && parent.value === node) return sentences.has(parent.key.name);
  if (parent.type === "CallExpression") return parent.callee.name === "words";
  if (parent.type === "NewExpression") return /Error$/.test(parent.callee.name ?? "");
  // One of two wordings, or a part of one.
  const inside = parent.type === "TemplateLiteral" || parent.type === "BinaryExpression" || (parent.type === "ConditionalExpression" && parent.test !== node);
  return inside && forPeople(path.parentPath);
}

/** A template that only fills in names; one that decides something is still mutated within. */
const isPlain = (node) => node.type === "StringLiteral" || (node.type === "TemplateLiteral" && node.expressions.every((each) => each.type === "Identifier" || each.type === "MemberExpression"));

export const strykerPlugins = [
  {
    kind: "Ignore",
    name: "wordings",
    value: { shouldIgnore: (path) => (isPlain(path.node) && forPeople(path) ? "a wording" : undefined) },
  },
];
