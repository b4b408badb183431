/** The module of that name beside the one whose address is given: TypeScript in the source, JavaScript in the build. */
export function besideThis(name: string, address: string): URL {
  return new URL(`./${name}${address.endsWith(".ts") ? ".ts" : ".js"}`, address);
}
