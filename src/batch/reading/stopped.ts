import type { Problem } from "../../document/index.js";
import type { Begun, ReadFile } from "./steps.js";
import type { Stopped } from "./watch.js";

/** A file whose reading had to be stopped: told what happened, and the way out. */
export function stoppedFile({ path, sha256, bytes }: Begun, stopped: Stopped): ReadFile {
  return failed(path, sha256, bytes, stopped.why === "crash" ? "unreadable" : "over-limit", wordingOf(stopped));
}

/** An archive of which one file after the other stops the reading: what is left in it is not opened. */
export function givenUp(path: string, bytes: number): ReadFile {
  return failed(path, "", bytes, "over-limit", {
    zh: `压缩包里已有 ${mostStops} 个文件使读取中止，其余的文件没有读取；请解压后去掉读不了的文件，再审核文件夹`,
    en: `${mostStops} files of the archive had to be stopped while they were read, the rest was not read; unpack it, take out the files that cannot be read, and audit the folder`,
  });
}

/** So many files of one archive may have to be stopped before the rest of it is left alone. */
export const mostStops = 3;

function failed(name: string, sha256: string, bytes: number, code: Problem["code"], message: Problem["message"]): ReadFile {
  const problem: Problem = { code, severity: "error", message, place: { file: name, at: { kind: "file" } } };
  return { document: { name, format: "unknown", blocks: [], parts: [], problems: [problem] }, sha256, bytes };
}

function wordingOf(stopped: Stopped): Problem["message"] {
  switch (stopped.why) {
    case "time": {
      const seconds = stopped.milliseconds / 1000;
      return {
        zh: `读了 ${seconds} 秒还没有读完，已停止读取；请用 Word、WPS 或 Excel 打开确认文件完好，另存后再试，或用 --limit time=${Math.ceil(seconds * 3)}s 放宽时限`,
        en: `not read to the end within ${seconds} seconds, and stopped; open it in Word, WPS or Excel to see that it is sound, save it again and retry, or allow more with --limit time=${Math.ceil(seconds * 3)}s`,
      };
    }
    case "memory": {
      const size = `${Math.round(stopped.bytes / 1024 ** 2)}MB`;
      const more = `${Math.round((stopped.bytes * 2) / 1024 ** 2)}MB`;
      return {
        zh: `读取时占用的内存超过 ${size}，已停止读取；请用 Word、WPS 或 Excel 打开，删去多余内容，另存后再试，或用 --limit memory=${more} 放宽`,
        en: `reading took more than ${size} of memory, and was stopped; open it in Word, WPS or Excel, remove what is not needed, save it again and retry, or allow more with --limit memory=${more}`,
      };
    }
    case "crash":
      return {
        zh: `读取程序中途退出（${stopped.detail}），这个文件没有读取；请用 Word、WPS 或 Excel 打开，另存后再试`,
        en: `the reader broke down (${stopped.detail}), the file was not read; open it in Word, WPS or Excel, save it again and retry`,
      };
  }
}
