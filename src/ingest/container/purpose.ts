/** Why a part of an office container is not read, by what such a part is for. First match wins. */
const purposes: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\/)_rels\/|^\[Content_Types\]/i, "容器结构，不含内容"],
  [/slideLayouts|slideMasters|notesMasters|handoutMasters|presProps|viewProps|styles|theme|fontTable|fonts\/|settings|stylesWithEffects|printerSettings|webSettings|tableStyles/i, "版式信息，不含内容"],
  [/^docProps\/|custom\.xml$/i, "文件属性，不含内容"],
  [/comments|people|persons/i, "批注，不属于正文"],
  [/^customXml\//i, "附带的数据，不显示在正文中"],
  [/glossary\//i, "自动图文集，不显示在正文中"],
  [/vbaProject|vbaData|macrosheets|activeX/i, "宏或控件，不执行也不读取"],
  [/charts?\/|chartsheets/i, "图表，所依据的数据应另在表格中"],
  [/diagrams\//i, "图形（SmartArt），未读取其中文字"],
  [/drawings\//i, "图形的位置，未读取其中文字"],
  [/calcChain|metadata|externalLinks|connections|queryTables|pivot|slicer|tables\//i, "计算或数据连接信息，不含表格内容"],
  [/embeddings\//i, "正文没有引用的嵌入文件（如图表的数据），未读取"],
  [/media\//i, "正文没有引用的图片，未读取"],
];

export function purposeOf(part: string): string {
  return purposes.find(([pattern]) => pattern.test(part))?.[1] ?? "不属于正文，未读取";
}
