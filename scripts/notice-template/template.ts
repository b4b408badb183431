import { AlignmentType, Document, Footer, HeightRule, type IParagraphOptions, LineRuleType, Packer, PageNumber, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType } from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Texts } from "./texts.js";

/** Twentieths of a point. */
const millimetres = (count: number) => Math.round(count * 56.7);
const noTime = new Date(1980, 0, 1);

/** A template as its .docx: an A4 letter with the margins of GB/T 9704—2012, then its annexes. The same bytes each time. */
export async function templateOf(texts: Texts): Promise<Uint8Array> {
  const { fonts, sizes } = texts;
  const document = new Document({
    title: texts.title,
    creator: "",
    lastModifiedBy: "",
    description: "",
    styles: { default: { document: { run: { font: { ascii: fonts.body === "仿宋" ? "Times New Roman" : fonts.body, eastAsia: fonts.body, hAnsi: "Times New Roman", cs: "Times New Roman" }, size: sizes.letter } } } },
    sections: [
      {
        properties: { page: { size: { width: millimetres(210), height: millimetres(297) }, margin: { top: millimetres(37), bottom: millimetres(35), left: millimetres(28), right: millimetres(26), footer: millimetres(28) } } },
        footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], font: "宋体", size: 28 })] })] }) },
        children: [...letter(texts), ...problems(texts), ...reply(texts), ...hints(texts)],
      },
    ],
  });
  return settled(new Uint8Array(await Packer.toBuffer(document)), texts);
}

type Look = Omit<IParagraphOptions, "children" | "text">;

function line(text: string, font: string, size: number, look: Look = {}): Paragraph {
  return new Paragraph({ ...look, children: [new TextRun({ text, font: fontOf(font), size })] });
}

/** Figures and Latin letters in Times New Roman, as official letters have them. */
function fontOf(name: string) {
  return { ascii: "Times New Roman", hAnsi: "Times New Roman", cs: "Times New Roman", eastAsia: name };
}

function letter({ title, addressee, letter: paragraphs, annexes, seal, fonts, sizes, line: height }: Texts): Paragraph[] {
  const spacing = { line: height, lineRule: LineRuleType.EXACT };
  const body: Look = { spacing, indent: { firstLine: sizes.letter * 20 }, alignment: AlignmentType.BOTH };
  // The seal never stands on a page without the letter's own words.
  const last = { keepNext: true, keepLines: true };
  const told = paragraphs.flatMap((text, index) => {
    if (text.startsWith("#")) return [line(text.slice(1), fonts.heading, sizes.letter, { ...body, keepNext: true })];
    return conditional(text).map((each) => line(each, fonts.body, sizes.letter, index === paragraphs.length - 1 ? { ...body, ...last } : body));
  });
  return [
    line(title, fonts.title, sizes.title, { alignment: AlignmentType.CENTER, spacing: { line: Math.round(height * 1.25), lineRule: LineRuleType.EXACT, before: 240, after: 360 } }),
    line(addressee, fonts.body, sizes.letter, { spacing }),
    ...told,
    line("", fonts.body, sizes.letter, { spacing, keepNext: true }),
    ...annexes.flatMap(conditional).map((each) => line(each, fonts.body, sizes.letter, { ...body, alignment: AlignmentType.LEFT, keepNext: true })),
    line("", fonts.body, sizes.letter, { spacing, keepNext: true }),
    ...seal.map((each, index) => line(each, fonts.body, sizes.letter, { alignment: AlignmentType.RIGHT, spacing: { ...spacing, before: index === 0 ? 480 : 0 }, indent: { right: sizes.letter * 20 }, keepNext: index === 0 })),
  ];
}

/** A paragraph that is there on a condition: the condition's braces in paragraphs of their own, which then leave no blank. */
function conditional(text: string): string[] {
  const [, open, told, close] = /^(\{#[^}]+\})(.+)(\{\/[^}]+\})$/u.exec(text) ?? [];
  return open === undefined || told === undefined || close === undefined ? [text] : [open, told, close];
}

function annexHead(annex: string, title: string, { fonts, sizes }: Texts): Paragraph[] {
  return [
    line(annex, fonts.heading, sizes.letter, { pageBreakBefore: true, spacing: { after: 120 } }),
    line(title, fonts.title, Math.round(sizes.title * 0.82), { alignment: AlignmentType.CENTER, spacing: { before: 60, after: 240 }, keepNext: true }),
  ];
}

function tag(text: string, { sizes }: Texts): Paragraph {
  return line(text, "宋体", sizes.annex);
}

function problems(texts: Texts): Paragraph[] {
  const { problems: told, lists, fonts, sizes } = texts;
  const [also, alsoLabel, alsoText] = told.also;
  const [source, sourceLabel] = told.source;
  return [
    ...annexHead(told.annex, told.title, texts),
    line(told.lead, fonts.note, sizes.annex, { indent: { firstLine: sizes.annex * 20 }, spacing: { after: 120 }, alignment: AlignmentType.BOTH }),
    tag(`{#${lists.forms}}`, texts),
    line(told.form, fonts.heading, sizes.annex + 4, { keepNext: true, spacing: { before: 240, after: 80 } }),
    tag(`{#${lists.problems}}`, texts),
    itemHead(told.item, texts),
    ...told.lines.flatMap((each) => labelled(each, texts)),
    ...labelled([also, alsoLabel, alsoText], texts),
    tag(`{#${source}}`, texts),
    labelLine(sourceLabel, "", texts, true),
    tag(`{@${source}}`, texts),
    tag(`{/${source}}`, texts),
    tag(`{/${lists.problems}}`, texts),
    tag(`{/${lists.forms}}`, texts),
  ];
}

function hints(texts: Texts): Paragraph[] {
  const { hints: told, lists, fonts, sizes } = texts;
  return [
    tag(`{#${lists.hintCount}}`, texts),
    ...annexHead(told.annex, told.title, texts),
    line(told.lead, fonts.note, sizes.annex, { indent: { firstLine: sizes.annex * 20 }, spacing: { after: 120 } }),
    tag(`{#${lists.hints}}`, texts),
    itemHead(told.item, texts),
    ...told.lines.flatMap((each) => labelled(each, texts)),
    tag(`{/${lists.hints}}`, texts),
    tag(`{/${lists.hintCount}}`, texts),
  ];
}

function itemHead(text: string, { fonts, sizes }: Texts): Paragraph {
  return new Paragraph({ keepNext: true, spacing: { before: 200, after: 40 }, children: [new TextRun({ text, font: fontOf(fonts.body), size: sizes.annex + 2, bold: true })] });
}

/** 位置：…, where there is one. */
function labelled([condition, label, text]: readonly [string, string, string], texts: Texts): Paragraph[] {
  return [tag(`{#${condition}}`, texts), labelLine(label, text, texts, false), tag(`{/${condition}}`, texts)];
}

function labelLine(label: string, text: string, { fonts, sizes }: Texts, keepNext: boolean): Paragraph {
  const isChinese = /\p{Script=Han}/u.test(label);
  const width = sizes.annex * (isChinese ? 36 : 44);
  return new Paragraph({
    keepNext,
    indent: { left: width + 240, hanging: width },
    spacing: { before: 20, after: 20 },
    tabStops: [{ type: "left", position: width + 240 }],
    children: [new TextRun({ text: isChinese ? `${label}：` : `${label}:`, font: fontOf(fonts.heading), size: sizes.annex }), new TextRun({ text: `\t${text}`, font: fontOf(fonts.body), size: sizes.annex })],
  });
}

const columns = [12, 54, 54, 18, 18].map(millimetres);

function reply(texts: Texts): (Paragraph | Table)[] {
  const { reply: told, fonts, sizes } = texts;
  const small = sizes.annex - 3;
  const cell = (text: string, column: number, font: string, centred: boolean) =>
    new TableCell({
      width: { size: columns[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { left: 70, right: 70, top: 40, bottom: 40 },
      children: [line(text, font, small, { alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT })],
    });
  const rows = [
    new TableRow({ tableHeader: true, cantSplit: true, children: told.heads.map((head, column) => cell(head, column, fonts.heading, true)) }),
    new TableRow({ cantSplit: true, height: { value: millimetres(16), rule: HeightRule.ATLEAST }, children: told.cells.map((text, column) => cell(text, column, fonts.body, column !== 1)) }),
  ];
  return [
    ...annexHead(told.annex, told.title, texts),
    line(told.lead, fonts.body, sizes.annex, { spacing: { after: 120 } }),
    new Table({ rows, columnWidths: columns, layout: TableLayoutType.FIXED, width: { size: columns.reduce((sum, each) => sum + each, 0), type: WidthType.DXA } }),
    line(told.foot, fonts.body, sizes.annex, { spacing: { before: 200 } }),
  ];
}

/** Fonts that a machine may lack, and which are told to stand for them. */
const instead: Readonly<Record<string, string>> = { 方正小标宋简体: "宋体", 仿宋: "仿宋_GB2312", 楷体: "楷体_GB2312", 黑体: "SimHei", 宋体: "SimSun" };

/** Without the hour it was made; with the fonts that stand for those a machine lacks. */
function settled(bytes: Uint8Array, { fonts }: Texts): Uint8Array {
  const parts = unzipSync(bytes);
  const names = [...new Set([...Object.values(fonts), "宋体", "Times New Roman"])];
  const told = names.map((name) => `<w:font w:name="${name}">${instead[name] === undefined ? "" : `<w:altName w:val="${instead[name]}"/>`}</w:font>`);
  const set = Object.entries(parts).filter(([name]) => !name.endsWith("/")).map(([name, content]): [string, Uint8Array] => {
    if (name === "word/fontTable.xml") return [name, strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${told.join("")}</w:fonts>`)];
    if (name !== "docProps/core.xml") return [name, content];
    return [name, strToU8(strFromU8(content).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, "$12025-01-01T00:00:00Z"))];
  });
  return zipSync(Object.fromEntries(set), { mtime: noTime });
}
