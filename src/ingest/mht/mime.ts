import { Unreadable, damagedFile } from "../problem.js";

/** One part of a web archive, its transfer encoding undone. */
export interface MimePart {
  readonly type: string;
  /** The address it was saved from, which the page refers to it by. */
  readonly location: string;
  /** Without the angle brackets. */
  readonly id: string;
  readonly bytes: Uint8Array;
}

const deepest = 20;

/**
 * The leaves of a MIME message, in order (RFC 2045, 2046, 2557).
 *
 * Own reading: libraries for mail join all HTML parts into one message text and drop the addresses by which a saved page, and a
 * saved workbook's sheets, are told apart.
 */
export function mimeParts(bytes: Uint8Array, most: number): { readonly parts: readonly MimePart[]; readonly cutShort: boolean } {
  const parts: MimePart[] = [];
  // Latin-1 keeps every byte as one character, so that binary parts come through whole.
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  let cutShort = false;
  read(source, 0);
  if (parts.length === 0) throw new Unreadable("damaged", damagedFile);
  return { parts, cutShort };

  function read(entity: string, depth: number): void {
    const { headers, body } = split(entity);
    const type = headers.get("content-type") ?? "text/plain";
    const boundary = /;\s*boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(type);
    if (/^multipart\//i.test(type) && boundary !== null && depth < deepest) {
      const { inner, closed } = between(body, boundary[1] ?? boundary[2] ?? "", most - parts.length);
      cutShort ||= !closed;
      for (const one of inner) if (parts.length < most) read(one, depth + 1);
      return;
    }
    parts.push({
      type: type.split(";")[0]?.trim().toLowerCase() ?? "",
      location: (headers.get("content-location") ?? "").replace(/\s+/g, ""),
      id: (headers.get("content-id") ?? "").replace(/^<|>$/g, ""),
      bytes: decoded(body, headers.get("content-transfer-encoding")?.trim().toLowerCase()),
    });
  }
}

function split(entity: string): { headers: ReadonlyMap<string, string>; body: string } {
  const end = /\r?\n\r?\n|^\r?\n/.exec(entity);
  const head = end === null ? entity : entity.slice(0, end.index);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end === null ? "" : entity.slice(end.index + end[0].length) };
}

function between(body: string, boundary: string, most: number): { inner: readonly string[]; closed: boolean } {
  const inner: string[] = [];
  const line = `--${boundary}`;
  let start = -1;
  let at = body.startsWith(line) ? 0 : nextLine(body, line, 0);
  while (at !== -1 && inner.length < most) {
    if (start !== -1) inner.push(body.slice(start, at).replace(/\r?\n$/, ""));
    if (body.startsWith("--", at + line.length)) return { inner, closed: true };
    const end = body.indexOf("\n", at);
    start = end === -1 ? body.length : end + 1;
    at = nextLine(body, line, start - 1);
  }
  if (start !== -1) inner.push(body.slice(start));
  return { inner, closed: false };
}

function nextLine(body: string, line: string, from: number): number {
  const at = body.indexOf(`\n${line}`, Math.max(0, from));
  return at === -1 ? -1 : at + 1;
}

function decoded(body: string, encoding: string | undefined): Uint8Array {
  if (encoding === "base64") return Buffer.from(body, "base64");
  if (encoding !== "quoted-printable") return Buffer.from(body, "latin1");
  const plain = body.replace(/[ \t]+(?=\r?\n)/g, "").replace(/=\r?\n/g, "").replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, "latin1");
}
