/** What a reviewer is told about a picture. */
export const wording = {
  unreadable: { zh: "不是图元文件（EMF 或 WMF）", en: "not a metafile (EMF or WMF)" },
  truncated: { zh: "图片不完整，只读到截断处为止", en: "the picture is cut short; read up to there" },
  damaged: { zh: "图片有损坏的记录，未读全", en: "the picture has damaged records and was not read in full" },
  overfull: { zh: "图片中的文字或线条过多，超出的部分没有读取", en: "the picture holds too many texts or lines; the rest was not read" },
  glyphs: { zh: "图片中有按字形绘制的文字，无法还原", en: "some text in the picture is drawn as glyphs and cannot be read" },
  plus: { zh: "图片的文字是用 EMF+ 绘制的，目前不能读取；请提交可编辑的表格或文档", en: "the picture's text is drawn in EMF+, which cannot be read yet; submit the table or document itself" },
  image: { zh: "图片中只有位图，没有文字", en: "the picture holds a bitmap and no text" },
  empty: { zh: "图片中没有文字", en: "the picture holds no text" },
} as const;
