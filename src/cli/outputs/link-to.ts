import { existsSync, statSync } from "node:fs";
import { isAbsolute, relative, resolve, sep } from "node:path";

/**
 * Relative addresses of submitted files from the folder of outputs, so that both may be moved together; of what lies in an
 * archive, the archive's. None where there is no such file, or only on another drive.
 */
export function linksFrom(folder: string): (path: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (path) => {
    if (!known.has(path)) known.set(path, addressOf(path, folder));
    return known.get(path);
  };
}

function addressOf(path: string, folder: string): string | undefined {
  const steps = path.split("/");
  for (let length = steps.length; length > 0; length--) {
    const disk = steps.slice(0, length).join("/");
    // A path that goes on behind a file, as those inside archives do, is an error to the system and not only missing.
    if (!existsSync(disk) || !statSync(disk).isFile()) continue;
    const way = relative(resolve(folder), resolve(disk));
    return isAbsolute(way) ? undefined : escaped(sep === "/" ? way : way.replaceAll(sep, "/"));
  }
  return undefined;
}

/** A path with `/` as an address. Excel, LibreOffice and browsers take Chinese as it is; a first step with a colon would be read as a scheme. */
export function escaped(way: string): string {
  const address = way.replace(/[%\s#?"<>\\^`{|}]/g, encodeURIComponent);
  return address.startsWith("../") ? address : `./${address}`;
}
