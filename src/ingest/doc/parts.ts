/** Why a stream is not read, by what such a stream is for. First match wins. */
const purposes: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\/)(?:DocumentSummaryInformation|SummaryInformation)$/i, "文件属性，不含内容"],
  [/^Macros\/|^_VBA_PROJECT/i, "宏或控件，不执行也不读取"],
  [/^MsoDataStore\//i, "附带的数据，不显示在正文中"],
  [/^ObjectPool\/.*\/(?:CompObj|Ole|ObjInfo|OlePres\d+|LinkInfo)$/i, "嵌入对象的容器信息，不含内容"],
  [/^ObjectPool\/.*\/(?:EPRINT|PRINT|META)$/i, "嵌入对象的图片，正文中另有同一图片"],
  [/^ObjectPool\/.*\/(?:Equation Native|contents)$/i, "公式或控件，未读取其中文字"],
  [/^ObjectPool\//i, "正文没有引用的嵌入对象，或其附属信息，未读取"],
  [/^[01]Table$/, "未启用的格式信息"],
  [/^Data$/, "没有正文引用的图片"],
  [/(?:^|\/)(?:CompObj|Ole|ObjInfo)$/i, "容器结构，不含内容"],
  [/^Wps/i, "WPS 的附加信息，不含正文"],
];

export function purposeOf(part: string): string {
  return purposes.find(([pattern]) => pattern.test(part))?.[1] ?? "不属于正文，未读取";
}
