import type { Problem } from "../document/index.js";
import type { Stopped } from "./reading/watch.js";

/** A file was read, but auditing what its unit handed in had to be stopped. */
export function auditStopped(file: string, stopped: Stopped): Problem {
  const reason = {
    time: { zh: "时间过长", en: "it took too long" },
    memory: { zh: "占用的内存过多", en: "it took too much memory" },
    crash: { zh: `程序中途退出（${stopped.why === "crash" ? stopped.detail : ""}）`, en: `the program broke down (${stopped.why === "crash" ? stopped.detail : ""})` },
  }[stopped.why];
  return {
    code: stopped.why === "crash" ? "unreadable" : "over-limit",
    severity: "error",
    message: {
      zh: `已读取，但核对这个单位的材料时${reason.zh}，已停止，没有核对；请单独审核这个单位的文件夹，或用 --limit time=120s --limit memory=2GB 放宽`,
      en: `read, but auditing what this unit handed in was stopped: ${reason.en}; audit the folder of this unit alone, or allow more with --limit time=120s --limit memory=2GB`,
    },
    place: { file, at: { kind: "file" } },
  };
}

/** What a unit handed in, read, that could not be audited; the other units are. */
export function auditBroken(file: string, error: unknown): Problem {
  const why = error instanceof Error ? error.message : String(error);
  return {
    code: "unreadable",
    severity: "error",
    message: {
      zh: `已读取，但核对这个单位的材料时出错（${why}），没有核对，其他单位不受影响；请把这个单位的文件反馈给维护者`,
      en: `read, but auditing what this unit handed in failed (${why}); it was not audited, other units are not affected. Please report this unit's files`,
    },
    place: { file, at: { kind: "file" } },
  };
}
