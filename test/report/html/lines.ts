/** The body of a page, one element a line, for a person to read: no style, no script, no attribute that says nothing to a reader. */
export function readable(page: string): string {
  const body = page.slice(page.indexOf("<body>"), page.indexOf('<script type="application/json"'));
  return body
    .replace(/ (?:style|tabindex|class)="[^"]*"/g, "")
    .replace(/\s*\n\s*/g, "")
    .replace(/(?=<(?:section|article|header|main|aside|footer|details|summary|h\d|p|ul|li|dl|dt|figure|figcaption|tr|table|form|label|dialog)[ >])/g, "\n")
    .trimStart();
}
