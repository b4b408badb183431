import type { Look } from "./markup.js";

interface Style {
  /** Half points. */
  readonly size: number;
  readonly paragraph: string;
  readonly run?: string;
}

const looks: Record<Look, Style> = {
  title: { size: 32, paragraph: '<w:spacing w:before="120" w:after="240"/><w:jc w:val="center"/>', run: "<w:b/>" },
  text: { size: 24, paragraph: '<w:spacing w:line="400" w:lineRule="exact"/><w:ind w:firstLine="480"/><w:jc w:val="both"/>' },
  cell: { size: 18, paragraph: "" },
  cellMiddle: { size: 18, paragraph: '<w:jc w:val="center"/>' },
  small: { size: 18, paragraph: '<w:spacing w:before="60"/>' },
  remark: { size: 18, paragraph: '<w:keepNext/><w:spacing w:before="160" w:after="60"/>', run: '<w:color w:val="7F7F7F"/>' },
  box: { size: 21, paragraph: `<w:pBdr>${["top", "left", "bottom", "right"].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="2" w:color="7F7F7F"/>`).join("")}</w:pBdr>` },
  blank: { size: 24, paragraph: "" },
};

const edges = ["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="404040"/>`).join("");

export function stylesXml(namespace: string): string {
  const fonts = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体" w:cs="Times New Roman"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>';
  const styles = Object.entries(looks).map(([id, { size, paragraph, run = "" }]) => `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="gouji ${id}"/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`);
  const table = `<w:style w:type="table" w:customStyle="1" w:styleId="grid"><w:name w:val="gouji grid"/><w:tblPr><w:tblBorders>${edges}</w:tblBorders><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`;
  return `<w:styles ${namespace}><w:docDefaults><w:rPrDefault><w:rPr>${fonts}</w:rPr></w:rPrDefault></w:docDefaults>${styles.join("")}${table}</w:styles>`;
}
