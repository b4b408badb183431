import type { Language } from "../document/index.js";
import type { Found } from "../batch/index.js";
import { compareEn, compareZh } from "./compare-words.js";
import { reviewEn, reviewZh } from "./review-words.js";
import { watchEn, watchZh } from "./watch-help.js";

type Ignored = Extract<Found, { kind: "ignored" }>["why"];

const zh = {
  about: "勾稽：审核预算单位的绩效自评材料，列出对不上的数",
  usage: "用法：",
  arguments: "参数：",
  options: "选项：",
  commands: "命令：",
  anyOptions: "[选项]",
  check: {
    about: "审核文件、文件夹或压缩包（可省略 check 一词）",
    paths: "文件、文件夹（连同下级）、zip 压缩包，可给多个",
    format: "打印的格式：table 表格（默认）、json、html、csv、markdown、sarif、xbrl",
    out: "把结果写入该文件夹；已有的不覆盖，另起编号",
    write: "只写这几种，用逗号隔开：list 问题清单（Excel）、html 网页报告、csv、markdown、sarif、xbrl（读到的各数，xBRL-JSON）、notice（每个单位的整改通知，Word）、json（全部结果）、annotated（批注过的原件副本，.docx、.xlsx、.pdf）",
    convert: "批注副本：.doc、.wps、.rtf、.odt、网页转换成 .docx，.xls、.et、.xlsb、.ods 转换成 .xlsx 再批注（格式有丢失）",
    sheets: "Excel 清单：one 一张总清单（默认）、unit 每个单位一张",
    noticeTemplate: "整改通知用自己的模板（.docx，写法见 docs/notice-template.md）",
    profile: "口径：随附的名称（national、hunan、hubei、sichuan、chongqing、anhui），或自己的 YAML 文件路径；不给时按每张表自己的表式和字样认定",
    rules: "再加自己的规则包（YAML 文件，或放着它们的文件夹），可多次给出",
    failOn: "达到哪一级别退出码为 1：error（默认）、warning、info、never",
    roster: "应报送单位名单（.xlsx、.xls、.csv、.ods、.docx，一行一个单位或一个项目）：报出没有报的、缺附件的、报了两份的、放错文件夹的",
    waivers: "再加豁免文件（YAML，或填好处理意见的问题清单 .xlsx、.ods、.csv），可多次给出；被审核的文件夹里、文件旁边的 gouji.waivers.yaml 总会用上",
    passes: "同时列出已核对通过的各项",
    facts: "JSON 里同时列出读到的每一个数",
    quiet: "只打印汇总和读不了的文件，不显示进度",
    noCache: "不用缓存：全部重新读取、核对，也不留下缓存",
    cacheDir: "缓存放在这个文件夹（平时在本人的缓存目录里）",
    examples: `
示例：
  gouji 自评报告.docx                          审核一个文件
  gouji check 某单位材料 项目表.zip            审核一个文件夹和一个压缩包
  gouji check 材料 --out 结果                  另存 Excel 问题清单
  gouji check 材料 --roster 名单.xlsx          对照名单，看谁没有报、缺哪样
  gouji check 材料 --format json > 结果.json   供程序使用的 JSON
  gouji check 材料 --profile hunan --fail-on warning
  gouji rules form.weights-differ-from-total

退出码：
  0  没有达到 --fail-on 级别的问题
  1  有达到该级别的问题（--roster：没有报、缺附件、报了两份、放错文件夹算警告，
     待核对、名单以外的单位和项目算提示）
  2  用法不对（没有可审核的文件也算，包括给出的路径都不存在）
  3  有文件读不了或找不到，没有认出自评材料，没有一项能核对，或规则出错；
     其余文件照常审核

Windows 命令行若显示乱码，请先执行 chcp 65001。`,
  },
  report: { about: "把先前存下的结果（result.json）另换格式输出，不必再读原材料", result: "check 写出的 result.json，或 --format json 的输出" },
  compare: compareZh,
  watch: watchZh,
  review: reviewZh,
  all: "全部",
  rules: {
    about: "列出规则；加编号则说明该规则的依据、何时不查、示例",
    id: "规则编号",
    test: "运行规则包里的例子；不给路径就运行随附的规则",
    passed: (examples: number, rules: number) => `${rules} 条规则的 ${examples} 个例子都对。`,
    failedOf: (failed: number, examples: number) => `${examples} 个例子中有 ${failed} 个不对。`,
    expected: { ok: "应当没有问题", ng: "应当报出问题" },
    came: { pass: "相符", finding: "报出问题", notChecked: "未能核对", failed: "规则出错", outside: "不在本规则范围内", unreadable: "例子写错" },
    example: (kind: string, number: number) => `${kind} 第 ${number} 例`,
    nothingToTest: "里没有规则，没有例子可运行。",
    new: "写出一个带说明的规则包样本，已有的文件不覆盖",
    newPath: "规则包文件，如 我局.yaml",
    newYaml: (path: string) => `${path} 不是规则包的文件名，请以 .yaml 结尾，如 我局.yaml`,
    newExists: (path: string) => `${path} 已经存在，没有改动；请换一个文件名`,
    newUnwritable: (path: string, why: string) => `写不了 ${path}：${why}`,
    newWritten: (path: string) => `已写出 ${path}。改好后运行 gouji rules test ${path}`,
    each: "逐一检查",
    when: "何时查",
    why: "为什么查",
    silent: "何时不查",
    let: "其中",
    check: "检查",
    consequence: "由此引起时并入",
    pack: "规则包",
    docs: "说明页",
    off: "已关闭",
    ok: "示例：没有问题",
    ng: "示例：有问题",
  },
  inspect: { about: "打印从文件里读到了什么：表、数、位置", paths: "文件" },
  schema: { about: "打印 JSON 结果的 JSON Schema；也可打印规则包、口径或豁免文件的，供编辑器补全", rules: "规则包的 JSON Schema", profile: "口径的 JSON Schema", waivers: "豁免文件的 JSON Schema", comparison: "compare --format json 的 JSON Schema", review: "review import --format json 的 JSON Schema" },
  limit: "改一项读取上限，如 pages=200、time=60s、memory=2GB，可多次给出",
  usual: "照常",
  limits: "读取上限（--limit 名称=值）：",
  interrupted: "已中断，没有得出结果。",
  lang: "界面语言：zh（默认）或 en",
  noColor: "不用颜色",
  version: "显示版本",
  help: "显示帮助",
  wrong: "用法不对：",
  failed: "没能完成：",
  seeHelp: "用 gouji --help 查看用法。",
  unknownOption: (option: string) => `没有选项 ${option}`,
  unknownCommand: (command: string) => `没有命令 ${command}`,
  noCommandOrPath: (word: string) => `没有这个命令或路径：${word}\n命令有 check、watch、report、compare、review、rules、inspect、schema；要审核的文件或文件夹，请检查路径。`,
  missingValue: (option: string) => `选项 ${option} 后面缺少内容`,
  missingArgument: (argument: string) => `缺少参数 ${argument}`,
  badValue: (option: string, value: string, allowed: string) => `选项 ${option} 的值“${value}”不对，可用：${allowed}`,
  tooMany: "给出的参数太多",
  didYouMean: (word: string) => `您要的是 ${word} 吗？`,
  noPaths: "请给出要审核的文件、文件夹或压缩包，例如：gouji 自评报告.docx",
  missing: (paths: string) => `找不到 ${paths}\n请检查路径；路径中有空格时用引号括起来。`,
  missingFile: "找不到这个文件或文件夹，请检查路径",
  unreadableFile: (reason: string) => `打不开：${reason}；请检查权限，或关闭正在使用它的程序`,
  nothingToCheck: (paths: string) => `${paths} 里没有可以审核的文件`,
  recognising: (page: number) => `识别第${page}页`,
  ignored: (path: string, why: Ignored) => `已略过 ${path}：${ignoredZh[why]}`,
  reason: (reason: string, code: string) => `${reason}（${code}）`,
  reasons: {
    EACCES: "没有权限",
    EPERM: "没有权限",
    EROFS: "磁盘是只读的",
    EBUSY: "正被别的程序使用",
    ENOSPC: "磁盘已满",
    ENOENT: "找不到",
    ENOTDIR: "上级不是文件夹",
    EISDIR: "是文件夹，不是文件",
    ELOOP: "链接绕成了圈",
    ENAMETOOLONG: "路径太长",
    EIO: "磁盘读写出错",
  },
  outIsFile: (folder: string) => `--out 要的是文件夹，而 ${folder} 是一个文件。\n请换一个文件夹名。`,
  needsOut: (option: string) => `${option} 要与 --out 一起用，结果才有地方写。\n例如：--out 结果`,
  cannotSave: (folder: string, reason: string) => `结果写不进文件夹 ${folder}：${reason}。\n请换一个可以写入的文件夹，例如 --out 结果。`,
  rosterUnreadable: (path: string, reason: string) => `名单 ${path} 打不开：${reason}。\n请检查路径；在 Excel 或 WPS 里开着的，请先关闭。`,
  packUnreadable: (path: string, reason: string) => `${path} 打不开：${reason}。\n请检查路径。`,
  noPacks: (path: string) => `文件夹 ${path} 里没有规则包（.yaml 文件）。`,
  noText: (path: string) => `${path} 不是文本文件。\n规则包、口径和豁免都是 YAML 文本。`,
  saved: (folder: string, { new: fresh, beside, same, updated = 0, removed = 0 }: Tally) =>
    `已写入 ${folder}：${fresh + beside + updated} 个文件${same === 0 ? "" : `；另有 ${same} 个与原有的完全相同`}${removed === 0 ? "" : `；删去不再有的 ${removed} 个`}`,
  notAnnotated: (path: string, why: string) => `没有批注 ${path}：${why}`,
  someNotAnnotated: (count: number) => `${count} 个有问题的文件没有批注，原因见 gouji.manifest.json`,
  noNotesIn: (format: string) => `${format} 文件里写不了批注，只有 .docx、.xlsx 和 .pdf 可以；请看问题清单，或另存为 .docx、.xlsx 后重新审核`,
  notesWhenConverted: (format: string, target: string) => `${format} 文件里写不了批注；加上 --convert 可以转换成 .${target} 再批注`,
  remarkOn: (path: string, remark: string) => `${path}：${remark}`,
  belongsTo: (label: string) => `位置：${label}`,
  convertedCopy: (name: string) => `转换副本：由“${name}”按读到的内容转换而成，供批注用；版面与原件不同，以原件为准`,
  copiedSheet: (name: string) => `〔工作表：${name}〕`,
  copiedObject: "〔以下是嵌入的文件〕",
  notCopied: "〔此处原有图片或嵌入的内容，没有转入副本〕",
  savedBeside: (path: string) => `已有的文件没有覆盖，新的写成 ${path}`,
  savedLeft: (path: string) => `${path} 已经没有对应的内容，但有人改过，留着没有删`,
  noResult: (path: string, where: string) => `${path} 不是 gouji 存下的结果${where === "" ? "" : `（${where} 处不对）`}。\n请给出 check --out 写出的 result.json，或 check --format json 的输出。`,
  originalGone: (path: string) => `找不到原文件 ${path}，没法批注。\n请把材料放回原处，或重新运行 gouji check。`,
  originalChanged: (path: string) => `${path} 与审核时的不是同一个文件，没有批注。\n请重新运行 gouji check。`,
  noRule: (id: string) => `没有规则 ${id}`,
  someRules: (ids: string) => `相近的有：${ids}`,
  seeRules: "用 gouji rules 列出全部规则。",
};

/** How many files were written anew, beside one that was there, or were there already. */
interface Tally {
  readonly new: number;
  readonly beside: number;
  readonly same: number;
  /** Outputs of before that were written over, and those that there are no more. */
  readonly updated?: number;
  readonly removed?: number;
}

export type CliWords = typeof zh;

const ignoredZh: Record<Ignored, string> = {
  "lock-file": "Word 或 WPS 的临时文件",
  "system-file": "系统文件",
  "own-output": "先前生成的结果",
  waivers: "豁免文件，这里没有用上；要用请以 --waivers 给出",
  link: "链接",
};

const ignoredEn: Record<Ignored, string> = {
  "lock-file": "a temporary file of Word or WPS",
  "system-file": "a system file",
  "own-output": "written by an earlier check",
  waivers: "a file of waivers that is not used here; give it with --waivers to use it",
  link: "a link",
};

const en: CliWords = {
  about: "Gouji audits budget units' self-evaluation files and lists figures that contradict each other",
  usage: "Usage:",
  arguments: "Arguments:",
  options: "Options:",
  commands: "Commands:",
  anyOptions: "[options]",
  check: {
    about: "audit files, folders or archives (the word check may be left out)",
    paths: "files, folders (read recursively), zip archives",
    format: "what to print: table (default), json, html, csv, markdown, sarif, xbrl",
    out: "write the results into this folder; files that are there are not overwritten",
    write: "only these kinds, parted by commas: list (Excel), html (the page), csv, markdown, sarif, xbrl (the facts read, as xBRL-JSON), notice (a letter to each unit, Word), json (the whole result), annotated (copies of the .docx, .xlsx and .pdf files with notes)",
    convert: "annotated copies: of .doc, .wps, .rtf, .odt and web pages converted to .docx, of .xls, .et, .xlsb and .ods to .xlsx (formats are lost)",
    sheets: "the Excel list: one for all units (default), or one a unit",
    noticeTemplate: "your own template of the letters to the units (.docx; see docs/notice-template.md)",
    profile: "profile: the name of one that is shipped (national, hunan, hubei, sichuan, chongqing, anhui), or the path of your own YAML file; told by each form itself where it is left out",
    rules: "add your own rule pack (YAML file, or a folder of them); may be given several times",
    failOn: "exit with 1 from this level on: error (default), warning, info, never",
    roster: "the table of units that have to hand in (.xlsx, .xls, .csv, .ods, .docx; a row a unit or a project): tells who is missing, what is missing, what came twice, what lies in another's folder",
    waivers: "add a file of waivers (YAML, or the list with your decisions filled in: .xlsx, .ods, .csv); may be given several times; gouji.waivers.yaml in a checked folder or beside a checked file is always used",
    passes: "list what was checked and ties, too",
    facts: "list every figure that was read in the JSON, too",
    quiet: "print the summary and unread files alone, without progress",
    noCache: "read and audit everything again, and keep nothing for the next run",
    cacheDir: "keep what was read and found in this folder (usually your own cache folder)",
    examples: `
Examples:
  gouji report.docx                            audit one file
  gouji check unit-folder projects.zip         audit a folder and an archive
  gouji check files --out result               also write the Excel list
  gouji check files --roster units.xlsx        who has handed in what
  gouji check files --format json > out.json   JSON for programs
  gouji check files --profile hunan --fail-on warning
  gouji rules form.weights-differ-from-total

Exit codes:
  0  nothing at or above the --fail-on level
  1  findings at or above that level (--roster: a unit or attachment missing,
     handed in twice or in another's folder counts as a warning; what cannot
     be told, or is not in the roster, as an info)
  2  used wrongly (also: no file to audit, all paths missing)
  3  some file was not found or read, no form was recognised, nothing could
     be checked, or a rule broke; the others are audited

On Windows, run chcp 65001 first if the console shows garbled text.`,
  },
  report: { about: "render a saved run (result.json) again, without reading the files", result: "result.json as check wrote it, or what --format json printed" },
  compare: compareEn,
  watch: watchEn,
  review: reviewEn,
  all: "all",
  rules: {
    about: "list the rules; with an id: its basis, when it is silent, examples",
    id: "id of a rule",
    test: "run the examples of rule packs; without a path those that are shipped",
    passed: (examples, rules) => `all ${examples} examples of ${rules} rules hold.`,
    failedOf: (failed, examples) => `${failed} of ${examples} examples fail.`,
    expected: { ok: "expected nothing to object to", ng: "expected a finding" },
    came: { pass: "it holds", finding: "a finding", notChecked: "not checked", failed: "the rule broke", outside: "outside this rule", unreadable: "the example is faulty" },
    example: (kind, number) => `${kind} example ${number}`,
    nothingToTest: "holds no rules: there are no examples to run.",
    new: "write a commented pack to begin with; no file is ever written over",
    newPath: "the pack's file, like ours.yaml",
    newYaml: (path) => `${path} is no name for a pack: end it in .yaml, like ours.yaml`,
    newExists: (path) => `${path} exists already and was left alone; choose another name`,
    newUnwritable: (path, why) => `cannot write ${path}: ${why}`,
    newWritten: (path) => `wrote ${path}. Once changed, run gouji rules test ${path}`,
    each: "once for each",
    when: "when",
    why: "why",
    silent: "silent when",
    let: "where",
    check: "check",
    consequence: "told with",
    pack: "pack",
    docs: "page",
    off: "off",
    ok: "Examples that are fine",
    ng: "Examples that are not",
  },
  inspect: { about: "print what was read from a file: forms, figures, places", paths: "files" },
  schema: { about: "print the JSON Schema of the JSON result, or of packs, profiles or waivers for an editor", rules: "the JSON Schema of rule packs", profile: "the JSON Schema of profiles", waivers: "the JSON Schema of files of waivers", comparison: "the JSON Schema of compare --format json", review: "the JSON Schema of review import --format json" },
  limit: "change a limit of reading, such as pages=200, time=60s, memory=2GB; may be given several times",
  usual: "as usual",
  limits: "Limits of reading (--limit name=value):",
  interrupted: "Interrupted; there is no result.",
  lang: "language: zh (default) or en",
  noColor: "no colours",
  version: "print the version",
  help: "print help",
  wrong: "Used wrongly: ",
  failed: "Failed: ",
  seeHelp: "See gouji --lang en --help.",
  unknownOption: (option) => `no option ${option}`,
  unknownCommand: (command) => `no command ${command}`,
  noCommandOrPath: (word) => `no such command or path: ${word}\nThe commands are check, watch, report, compare, review, rules, inspect and schema; if it is a file or folder, check the path.`,
  missingValue: (option) => `option ${option} needs a value`,
  missingArgument: (argument) => `${argument} is missing`,
  badValue: (option, value, allowed) => `option ${option} cannot be "${value}"; it can be ${allowed}`,
  tooMany: "too many arguments",
  didYouMean: (word) => `Did you mean ${word}?`,
  noPaths: "name the files, folders or archives to audit, for example: gouji report.docx",
  missing: (paths) => `not found: ${paths}\nCheck the path; put it in quotes where it contains spaces.`,
  missingFile: "no such file or folder; check the path",
  unreadableFile: (reason) => `cannot be opened: ${reason}; check the permissions, or close the program that uses it`,
  nothingToCheck: (paths) => `no file to audit in ${paths}`,
  recognising: (page) => `recognising page ${page} of`,
  ignored: (path, why) => `ignored ${path}: ${ignoredEn[why]}`,
  reason: (reason, code) => `${reason} (${code})`,
  reasons: {
    EACCES: "no permission",
    EPERM: "no permission",
    EROFS: "the disk is read-only",
    EBUSY: "another program uses it",
    ENOSPC: "the disk is full",
    ENOENT: "not found",
    ENOTDIR: "what stands above it is no folder",
    EISDIR: "it is a folder, not a file",
    ELOOP: "a link leads round in a circle",
    ENAMETOOLONG: "the path is too long",
    EIO: "the disk failed",
  },
  outIsFile: (folder) => `--out wants a folder, but ${folder} is a file.\nGive the name of a folder.`,
  needsOut: (option) => `${option} goes with --out, which names the folder to write into.\nFor example: --out result`,
  cannotSave: (folder, reason) => `the results cannot be written into the folder ${folder}: ${reason}.\nName a folder that can be written to, for example --out result.`,
  rosterUnreadable: (path, reason) => `the roster ${path} cannot be opened: ${reason}.\nCheck the path, or close it in Excel or WPS.`,
  packUnreadable: (path, reason) => `${path} cannot be opened: ${reason}.\nCheck the path.`,
  noPacks: (path) => `the folder ${path} holds no rule pack (.yaml file).`,
  noText: (path) => `${path} is no text.\nRule packs, profiles and waivers are YAML.`,
  saved: (folder, { new: fresh, beside, same, updated = 0, removed = 0 }) =>
    `${fresh + beside + updated} files written to ${folder}${same === 0 ? "" : `; ${same} more were there just the same`}${removed === 0 ? "" : `; ${removed} that are no more were taken away`}`,
  notAnnotated: (path, why) => `${path} is not annotated: ${why}`,
  someNotAnnotated: (count) => `${count === 1 ? "1 file" : `${count} files`} with findings not annotated; gouji.manifest.json says why`,
  noNotesIn: (format) => `notes are written into .docx, .xlsx and .pdf files only, not into ${format} ones; see the list, or save it as .docx or .xlsx and check that`,
  notesWhenConverted: (format, target) => `no notes can be written into ${format} files; with --convert a copy is converted to .${target} and annotated`,
  remarkOn: (path, remark) => `${path}: ${remark}`,
  belongsTo: (label) => `place: ${label}`,
  convertedCopy: (name) => `Converted copy: made of what was read of “${name}”, to hold notes; its layout differs from the original, which counts`,
  copiedSheet: (name) => `[worksheet: ${name}]`,
  copiedObject: "[an embedded file follows]",
  notCopied: "[a picture or embedded file that is not in this copy]",
  savedBeside: (path) => `a file that was there is left alone; the new one is ${path}`,
  savedLeft: (path) => `there is nothing more to tell in ${path}, but somebody has changed it: it stays`,
  noResult: (path, where) => `${path} is no result that gouji saved${where === "" ? "" : ` (wrong at ${where})`}.\nGive the result.json that check --out wrote, or what check --format json printed.`,
  originalGone: (path) => `the submitted file ${path} is gone and cannot be annotated.\nPut the material back, or run gouji check again.`,
  originalChanged: (path) => `${path} is not the file that was audited; it was not annotated.\nRun gouji check again.`,
  noRule: (id) => `no rule ${id}`,
  someRules: (ids) => `similar ones: ${ids}`,
  seeRules: "gouji rules lists all of them.",
};

const languages = { zh, en } satisfies Record<Language, CliWords>;

export function cliWords(language: Language): CliWords {
  return languages[language];
}
