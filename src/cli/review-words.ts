/** What `gouji review` says of itself. */
export const reviewZh = {
  about: "填好处理意见的问题清单：导入为豁免，统计各规则的误报率",
  import: "把清单里的处理意见导入：属实但已说明、误报写成豁免（备注是理由，必填），并列出各规则的误报率",
  lists: "填好的问题清单（discrepancies.xlsx，或另存的 .xls、.et、.ods、.csv），可给多份",
  waivers: "写入哪个豁免文件；已有的内容不动，接着往后写",
  by: "清单里没填审核人的，写这个人",
  dryRun: "只看会写什么，不写入",
  format: "打印的格式：table 表格（默认）、json",
  noYaml: (path: string) => `${path} 不是豁免文件的文件名，请以 .yaml 结尾，如 gouji.waivers.yaml；清单不加选项，直接写在 import 后面`,
  changedMeanwhile: (path: string) => `${path} 刚才被别的程序改过，没有写入；请再导入一次`,
  unwritable: (path: string, why: string) => `写不了 ${path}：${why}。什么也没有改动`,
  whatToDo: "请写 gouji review import 清单.xlsx",
};

export const reviewEn: typeof reviewZh = {
  about: "lists with the decisions filled in: import them as waivers, and count how often each rule was wrong",
  import: "import the decisions of lists: true but explained and false alarm become waivers (the remark is the reason, and is needed); tells the rate of false alarms of each rule",
  lists: "lists with decisions (discrepancies.xlsx, or saved as .xls, .et, .ods, .csv), one or more",
  waivers: "the file of waivers to write to; what is there stays, the new ones go to its end",
  by: "who decided, where the list does not say",
  dryRun: "show what would be written, and write nothing",
  format: "what is printed: table (default), json",
  noYaml: (path) => `${path} is no name for a file of waivers: end it in .yaml, like gouji.waivers.yaml; lists go right after import, without an option`,
  changedMeanwhile: (path) => `${path} was changed by another program just now; nothing was written: import again`,
  unwritable: (path, why) => `cannot write ${path}: ${why}. Nothing was changed`,
  whatToDo: "write gouji review import LIST.xlsx",
};
