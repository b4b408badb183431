/** Text that a Markdown reader (CommonMark and GitHub's tables, strikethrough and formulas) shows as it stands. */
export function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~$&]/g, (mark) => (mark === "<" ? "&lt;" : mark === ">" ? "&gt;" : mark === "&" ? "&amp;" : `\\${mark}`))
    .replace(/^(\s*)(#{1,6}|[+-]|-{3,})(?=\s|$)/gm, "$1\\$2")
    .replace(/^(\s*\d+)(?=[.)](?:\s|$))/gm, "$1&#8203;")
    .replace(/\r?\n/g, "<br>");
}

/** A table; its cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Code between fences that are longer than any in it. */
export function fenced(code: string, language: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${code.trimEnd()}\n${fence}`;
}
