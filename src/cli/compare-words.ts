/** What `gouji compare` says of itself. */
export const compareZh = {
  about: "把重报的材料与上次对照：哪些已改正、没有改、改了仍不对、新增",
  old: "上次：存下的 result.json（或放着它的结果文件夹），或材料（文件、文件夹、zip）",
  new: "这次：同上",
  format: "打印的格式：table 表格（默认）、json、markdown",
  out: "把 compare.xlsx、compare.json、compare.md 写入该文件夹；已有的不覆盖",
  languages: (old: string, now: string) => `${old} 是中文的结果，${now} 是英文的，没法对照。\n请用同一种 --lang 重新生成其中一份。`,
};

export const compareEn: typeof compareZh = {
  about: "hold a resubmission against the round before: what was fixed, left as it was, changed but still wrong, new",
  old: "the round before: a saved result.json (or the folder of results that holds it), or the material (file, folder, zip)",
  new: "this round: likewise",
  format: "what is printed: table (default), json, markdown",
  out: "write compare.xlsx, compare.json and compare.md into this folder; nothing there is written over",
  languages: (zh, en) => `${zh} is a result in Chinese, ${en} one in English; they cannot be compared.\nMake one of them again with the same --lang.`,
};
