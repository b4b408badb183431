/** Why a stream of an old workbook is not read, by what such a stream is for. First match wins. */
const purposes: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\/)(?:DocumentSummaryInformation|SummaryInformation)$/i, "文件属性，不含内容"],
  [/^_VBA_PROJECT/i, "宏或控件，不执行也不读取"],
  [/^_SX_DB_CUR/i, "数据透视表的缓存，不含表格内容"],
  [/^(?:Revision Log|User Names)$/i, "修订记录，不属于正文"],
  [/^MsoDataStore\//i, "附带的数据，不显示在正文中"],
  [/^(?:MBD|LNK)[\dA-F]+\/.*(?:CompObj|Ole|ObjInfo|OlePres\d+|LinkInfo|SummaryInformation)$/i, "嵌入对象的容器信息，不含内容"],
  [/^(?:MBD|LNK)[\dA-F]+\//i, "表中没有引用的嵌入对象，或其附属信息，未读取"],
  [/^Ctls$/i, "控件，不执行也不读取"],
  [/^ETCellImageData$/i, "单元格中的图片，未读取其中文字"],
  [/^ET/i, "WPS 的附加信息，不含表格内容"],
  [/^Wps/i, "WPS 的附加信息，不含正文"],
  [/(?:^|\/)(?:CompObj|Ole|ObjInfo)$/i, "容器结构，不含内容"],
  [/^(?:Book|Workbook)$/i, "旧版本的副本，已读取较新的一份"],
];

export function purposeOf(stream: string): string {
  return purposes.find(([pattern]) => pattern.test(stream))?.[1] ?? "不属于正文，未读取";
}
