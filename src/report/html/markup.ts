/** Markup that is safe to put into a page; everything else put into one is escaped. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Child = Markup | string | number | false | undefined | readonly Child[];

/** html`<td title="${hint}">${text}</td>`: what is put in is escaped, for text and for quoted attributes alike, unless it is markup itself. */
export function html(strings: TemplateStringsArray, ...children: readonly Child[]): Markup {
  const fixed = plain(strings);
  return new Markup(children.reduce<string>((text, child, index) => text + markupOf(child) + (fixed[index + 1] ?? ""), fixed[0] ?? ""));
}

/** The indentation of the source says nothing to a browser. */
function plain(strings: TemplateStringsArray): readonly string[] {
  const known = unindented.get(strings);
  if (known !== undefined) return known;
  const made = strings.map((string) => string.replace(/\n\s*/g, "\n"));
  unindented.set(strings, made);
  return made;
}

const unindented = new WeakMap<TemplateStringsArray, readonly string[]>();

function markupOf(child: Child): string {
  if (child instanceof Markup) return child.text;
  if (Array.isArray(child)) return child.map(markupOf).join("");
  return child === undefined || child === false ? "" : escaped(String(child));
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Someone else's text for a page. What a reader could not see, or what turns the text around, is named in its place: ⟦U+202E⟧. */
export function escaped(text: string): string {
  return shown(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Control codes but for tab and line end, marks of direction, what has no width, and halves of characters. */
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|\p{Cs}/gu;

function shown(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(unseen, (character) => `⟦U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟧`);
}

/** Data for a script block: nothing in it can end the block, and no character in it can turn the source around. */
export function data(value: unknown): Markup {
  const unsafe = /[<>&\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/g;
  return new Markup(JSON.stringify(value).replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`));
}
