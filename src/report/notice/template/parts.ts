import PizZip from "pizzip";

/** A template as it came in: its name is for people, as in a complaint. */
export interface NoticeTemplate {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The parts of a .docx; nothing where it is none. */
export function openedTemplate(bytes: Uint8Array): PizZip | undefined {
  try {
    const zip = new PizZip(bytes);
    return zip.file("word/document.xml") === null ? undefined : zip;
  } catch {
    // Whatever else it is, it is no such archive.
    return undefined;
  }
}

/** A paragraph of a part, and where its text begins in all the text of that part. */
export interface Paragraph {
  readonly number: number;
  readonly start: number;
  readonly text: string;
}

/** The paragraphs of a part that have text, counted from 1 as a reader of the page counts them. */
export function paragraphsOf(xml: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  let text = "";
  const close = () => {
    if (text !== "") paragraphs.push({ number: paragraphs.length + 1, start, text });
    start += text.length;
    text = "";
  };
  for (const [all, told] of xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<\/w:p>/g)) {
    if (all === "</w:p>") close();
    else text += told ?? "";
  }
  close();
  return paragraphs;
}
