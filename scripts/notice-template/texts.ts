/** What the shipped templates say. */
export interface Texts {
  readonly fonts: { readonly title: string; readonly heading: string; readonly body: string; readonly note: string };
  /** Half points: title, letter, annex. */
  readonly sizes: { readonly title: number; readonly letter: number; readonly annex: number };
  /** Of the letter's lines, in twentieths of a point. */
  readonly line: number;
  readonly name: string;
  readonly title: string;
  readonly addressee: string;
  /** A line that begins with # is a heading. */
  readonly letter: readonly string[];
  readonly annexes: readonly string[];
  readonly seal: readonly string[];
  readonly problems: { readonly annex: string; readonly title: string; readonly lead: string; readonly form: string; readonly item: string; readonly lines: readonly (readonly [condition: string, label: string, text: string])[]; readonly also: readonly [list: string, label: string, text: string]; readonly source: readonly [condition: string, label: string] };
  readonly reply: { readonly annex: string; readonly title: string; readonly lead: string; readonly heads: readonly string[]; readonly cells: readonly string[]; readonly foot: string };
  readonly hints: { readonly annex: string; readonly title: string; readonly lead: string; readonly item: string; readonly lines: readonly (readonly [condition: string, label: string, text: string])[] };
  readonly lists: { readonly forms: string; readonly problems: string; readonly hints: string; readonly hintCount: string };
}

export const zh: Texts = {
  fonts: { title: "方正小标宋简体", heading: "黑体", body: "仿宋", note: "楷体" },
  sizes: { title: 44, letter: 32, annex: 24 },
  line: 560,
  name: "notice.docx",
  title: "关于{单位}{#年度}{年度}年度{/年度}绩效自评材料的整改通知",
  addressee: "{单位}：",
  letter: [
    "按照预算绩效管理有关要求，我们对你单位报送的{#年度}{年度}年度{/年度}绩效自评材料{#文件数}（共{文件数}个文件）{/文件数}进行了审核。现将需要核实的问题和有关要求通知如下。",
    "#一、审核情况",
    "审核主要核对材料中各项数据相互之间、数据与绩效自评有关规定之间的对应关系{#相符数}，经核对相符的有{相符数}项{/相符数}。需请你单位核实的共{问题数}处{#错误数}，其中数据之间不一致、请核实更正的{错误数}处{/错误数}{#警告数}，与常见填报要求不尽一致、请核实说明的{警告数}处{/警告数}，详见附件1。{#提示数}另有{提示数}处提示列入附件3，供参考，不要求反馈。{/提示数}",
    "{#有识别}附件1中注明“经图片识别”的数据，由扫描件或图片识别得出，可能与原件有出入，请以原件为准。{/有识别}",
    "#二、有关要求",
    "（一）请对照附件1逐项核实。确需更正的，请更正后重新报送有关材料，并使同一数据在报告正文和各表中保持一致。",
    "（二）情况属实但有特殊原因的，或者所列内容与实际情况不符的，请在附件2中说明，并附有关依据。",
    "（三）依据中注明“通常口径，待核对”的，请结合本地区现行规定核实；规定另有要求的，从其规定，并请在附件2中注明。",
    "（四）请于　　　　年　　月　　日前，将附件2和更正后的材料报送我们。联系人及电话：　　　　　　　　。",
  ],
  annexes: ["附件：1. 需核实的问题", "　　　2. 整改情况反馈表", "{#提示数}　　　3. 供参考的提示{/提示数}"],
  seal: ["（审核单位名称、印章）", "　　　年　　月　　日"],
  problems: {
    annex: "附件1",
    title: "需核实的问题",
    lead: "“填列数”是材料中填写的数，或者由材料中所填各数算得的数；“核对数”是与之对照的数。两者不一致，不代表填列数一定有误，请对照原始资料核实。",
    form: "{组名}",
    item: "{序号}. {标题}{#对象}（{对象}）{/对象}　【{处理}】{#识别}〔{识别}〕{/识别}",
    lines: [
      ["位置", "位置", "{文件}　{位置}"],
      ["说明", "情况", "{说明}"],
      ["填列数", "数据", "填列数 {填列数}{#核对数}，核对数 {核对数}{/核对数}{#相差}，相差 {相差}{/相差}"],
      ["算式", "算式", "{算式}"],
      ["涉及数据", "涉及", "{涉及数据}"],
      ["依据", "依据", "{依据}"],
      ["建议", "建议", "请核实。{建议}"],
    ],
    also: ["同时", "同时", "{内容}"],
    source: ["摘录", "摘录"],
  },
  reply: {
    annex: "附件2",
    title: "整改情况反馈表",
    lead: "单位名称：{单位}（盖章）　　　　　　　填报日期：　　　　年　　月　　日",
    heads: ["序号", "问题", "单位说明或整改情况", "附件", "经办人"],
    cells: ["{#问题}{序号}", "{组名}：{标题}{#对象}（{对象}）{/对象}", "", "", "{/问题}"],
    foot: "单位负责人：　　　　　　　　　联系人：　　　　　　　　　联系电话：",
  },
  hints: {
    annex: "附件3",
    title: "供参考的提示",
    lead: "以下内容供完善材料时参考，不要求反馈。",
    item: "{序号}. {组名}：{标题}{#对象}（{对象}）{/对象}{#识别}〔{识别}〕{/识别}",
    lines: [
      ["位置", "位置", "{文件}　{位置}"],
      ["说明", "情况", "{说明}"],
      ["依据", "依据", "{依据}"],
      ["建议", "建议", "{建议}"],
    ],
  },
  lists: { forms: "分组", problems: "问题", hints: "提示", hintCount: "提示数" },
};

export const en: Texts = {
  fonts: { title: "Times New Roman", heading: "Times New Roman", body: "Times New Roman", note: "Times New Roman" },
  sizes: { title: 36, letter: 24, annex: 21 },
  line: 360,
  name: "notice.en.docx",
  title: "Request to verify the {year} self-evaluation of {unit}",
  addressee: "To {unit}:",
  letter: [
    "We have reviewed the {year} self-evaluation that you submitted{#fileCount} ({fileCount} files){/fileCount}. Please find below what we ask you to verify.",
    "#1. What was reviewed",
    "Figures were held against each other and against the rules for self-evaluation{#passCount}; {passCount} ties hold{/passCount}. Places to verify: {problemCount}{#errorCount}; figures that do not agree, please verify and correct: {errorCount}{/errorCount}{#warningCount}; unlike what is usually asked for, please verify and explain: {warningCount}{/warningCount}. See Annex 1.{#hintCount} A further {hintCount} hints are in Annex 3 for information; they need no answer.{/hintCount}",
    "{#anyRecognised}Figures marked in Annex 1 as read by text recognition come from scans or pictures and may differ from the original, which prevails.{/anyRecognised}",
    "#2. What we ask for",
    "(1) Please verify each item of Annex 1. Where a correction is needed, please submit the corrected files again, with the same figure the same in the report and in all forms.",
    "(2) Where a figure is right for a special reason, or an item does not match the facts, please explain in Annex 2 and attach the documents.",
    "(3) Where the basis says 通常口径，待核对 (common practice, to be verified), the rules in force where you are prevail; please name them in Annex 2.",
    "(4) Please return Annex 2 and the corrected files by ____________. Contact: ____________, telephone: ____________.",
  ],
  annexes: ["Annexes: 1. Items to verify", "2. Reply form", "{#hintCount}3. Hints for information{/hintCount}"],
  seal: ["(name and seal of the reviewing body)", "Date: ____________"],
  problems: {
    annex: "Annex 1",
    title: "Items to verify",
    lead: "“As stated” is a figure as it was entered, or as it follows from the figures entered; “as checked” is what it was held against. Where they differ the figure stated need not be wrong: please verify it against your records.",
    form: "{form}",
    item: "{number}. {title}{#subject} ({subject}){/subject} [{request}]{#recognised} [{recognised}]{/recognised}",
    lines: [
      ["place", "Place", "{file}, {place}"],
      ["message", "Details", "{message}"],
      ["actual", "Figures", "as stated {actual}{#expected}, as checked {expected}{/expected}{#difference}, difference {difference}{/difference}"],
      ["working", "Sum", "{working}"],
      ["figures", "Rests on", "{figures}"],
      ["basis", "Basis", "{basis}"],
      ["suggestion", "Please", "verify. {suggestion}"],
    ],
    also: ["also", "Also", "{content}"],
    source: ["source", "Source"],
  },
  reply: {
    annex: "Annex 2",
    title: "Reply form",
    lead: "Unit: {unit} (seal)          Date: ____________",
    heads: ["No.", "Item", "Explanation or correction", "Attached", "By"],
    cells: ["{#problems}{number}", "{form}: {title}{#subject} ({subject}){/subject}", "", "", "{/problems}"],
    foot: "Head of unit: ____________    Contact: ____________    Telephone: ____________",
  },
  hints: {
    annex: "Annex 3",
    title: "Hints for information",
    lead: "These may help to improve the files; they need no answer.",
    item: "{number}. {form}: {title}{#subject} ({subject}){/subject}{#recognised} [{recognised}]{/recognised}",
    lines: [
      ["place", "Place", "{file}, {place}"],
      ["message", "Details", "{message}"],
      ["basis", "Basis", "{basis}"],
      ["suggestion", "Hint", "{suggestion}"],
    ],
  },
  lists: { forms: "forms", problems: "problems", hints: "hints", hintCount: "hintCount" },
};
