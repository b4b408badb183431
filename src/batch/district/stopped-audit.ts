import type { Problem } from "../../document/index.js";
import type { Stopped } from "../reading/watch.js";

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
