interface Part {
  readonly name: string;
  readonly format: string;
  readonly read: boolean;
}

/**
 * The parts a reviewer would ask about: documents, sheets and pictures inside a file. The container's own plumbing (styles,
 * relations, properties), which has the container's format and is not read, says nothing; the JSON lists it all the same.
 */
export function contentsOf<P extends Part>(file: { readonly format: string; readonly parts: readonly P[] }): P[] {
  return file.parts.filter((part) => part.format !== file.format || (part.read && !/^word\/[^/]+\.xml$/.test(part.name)));
}
