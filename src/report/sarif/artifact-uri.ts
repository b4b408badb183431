/**
 * A file's path as a URI reference (RFC 3986): relative as it was given, or a file: URI where it starts at a root, a drive or
 * a network share.
 */
export function artifactUri(path: string): string {
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  if (/^[A-Za-z]:\//.test(path)) return `file:///${encoded.replace("%3A", ":")}`;
  if (path.startsWith("//")) return `file:${encoded}`;
  return path.startsWith("/") ? `file://${encoded}` : encoded;
}
