/** The folder that a file lies in, with `/` between folders, whatever the system. */
export function folderOf(file: string): string {
  return file.replaceAll("\\", "/").split("/").slice(0, -1).join("/");
}
