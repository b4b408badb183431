/** What a reviewer is told about a Word document, whichever of Word's two formats it has. */
export const wording = {
  trackedChanges: (count: number) => ({
    zh: `文档里有 ${count} 处尚未接受的删除修订，已按接受修订后的内容读取；请在 Word“审阅”中接受或拒绝全部修订后再提交`,
    en: `the document holds ${count} tracked deletions not yet accepted; read as if accepted; accept or reject all changes in Word before submitting`,
  }),
  hiddenText: (count: number) => ({
    zh: `文档里有 ${count} 处隐藏文字，打印出来看不到，没有读取；如应计入，请取消隐藏后再提交`,
    en: `the document holds ${count} pieces of hidden text, which nobody sees in print; they were not read; show them and submit again if they count`,
  }),
  oldNumbers: {
    zh: "这是 Word 95 或更早版本的文档，段落前的自动编号没有还原；如需核对编号，请用 Word 或 WPS 另存为 .docx 后再提交",
    en: "the document is of Word 95 or earlier; automatic numbers in front of paragraphs are left out; save it as .docx in Word or WPS if they matter",
  },
  tooManyCells: { zh: "表格单元格过多", en: "the tables have too many cells" },
  onlyPictures: {
    zh: "全文都是图片（可能是扫描件），没有可读取的文字；请提交可编辑的 Word 文档",
    en: "the whole document is pictures (perhaps a scan) without text that can be read; submit an editable Word document",
  },
  nothingWritten: {
    zh: "文档里没有任何内容，请确认提交的是填好的文件",
    en: "nothing is written in the document; check that the filled-in file was submitted",
  },
  drawingsDamaged: {
    zh: "图形的信息已损坏，文本框可能没有读取；请用 Word 打开修复后另存再试",
    en: "the drawings are damaged, text boxes may be missed; open it in Word, repair and save it, then try again",
  },
  otherObject: {
    zh: "嵌入的对象不是表格或 Word 文档，没有读取；其中如有需要审核的内容，请另存为 .docx 或 .xlsx 后一起提交",
    en: "the embedded object is neither a workbook nor a Word document and was not read; submit its content as .docx or .xlsx if it is to be audited",
  },
} as const;
