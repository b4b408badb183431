import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, Document, Embedded, Table } from "../../../src/document/index.js";
import { readText } from "../../../src/ingest/text/index.js";

const read = (...lines: readonly string[]): Document => readText("报告.txt", new TextEncoder().encode(lines.join("\n")), { file: "报告.txt" });

/** Paragraphs as their text, rows as their cells between |. */
function drawing(document: { readonly blocks: readonly Block[] } | undefined): string[] {
  return (document?.blocks ?? []).flatMap((block) => {
    if (block.kind === "paragraph") return [block.text];
    if (block.kind === "table") return rowsOf(block);
    return [`[${block.document?.name ?? ""}]`, ...drawing(block.document), ...block.previews.flatMap((preview) => [`<${preview.name}>`, ...drawing(preview)])];
  });
}

const rowsOf = (table: Table): string[] =>
  table.rows.map((row) => row.cells.map((cell) => cell.text.replaceAll("\n", "⏎") + (cell.rowSpan > 1 ? `↕${cell.rowSpan}` : "")).join("|"));

function tables(document: Document): Table[] {
  return document.blocks.flatMap((block) => (block.kind === "table" ? [block] : []));
}

function embedded(document: Document): Embedded[] {
  return document.blocks.flatMap((block) => (block.kind === "embedded" ? [block] : []));
}

/** Rows of a worksheet as extraction leaves them: two tabs before each cell, a blank line after each row. */
const sheetLines = (...rows: readonly string[]): string[] => rows.flatMap((row) => [row.split("|").map((cell) => `\t\t${cell}`).join(""), ""]);

describe("running text", () => {
  it("is a paragraph a line, with its number and its line, automatic numbers left in", () => {
    const document = read(" 某局自评报告", "", "1、 部门基本情况", "全年支出130.80万元。");
    expect(drawing(document)).toEqual(["某局自评报告", "1、 部门基本情况", "全年支出130.80万元。"]);
    expect(document.blocks[1]?.place).toEqual({ file: "报告.txt", at: { kind: "paragraph", number: 2, line: 3 } });
  });

  it("stays running text when indented by tabs", () => {
    const prose = ["\t一、基本情况", "\t全年各项工作均按计划完成，资金使用规范有序，成效明显。", "\t\t其中培训十二场，慰问二十人，覆盖全部乡镇和街道社区。"];
    expect(read(...prose).blocks.map((block) => block.kind)).toEqual(["paragraph", "paragraph", "paragraph"]);
  });

  it("stays one paragraph when a whole form was flattened to one line", () => {
    const line = "项目名称 保洁 主管部门 某镇 年度资金总额 90 89.97 89.97 10 99.97% 10";
    expect(drawing(read(line))).toEqual([line]);
  });

  it("counts lines the same whatever ends them", () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      const document = readText("a.txt", new TextEncoder().encode(["甲", "", "乙"].join(end)), { file: "a.txt" });
      expect(document.blocks[1]?.place.at).toMatchObject({ line: 3 });
    }
  });

  it("keeps a line of signatures, with its wide gaps, a paragraph", () => {
    expect(drawing(read("填表人：张三  填报日期：2025-07-05  联系电话：1234567  签字：", "附件4"))).toHaveLength(2);
  });
});

describe("a table of a Word file", () => {
  it("has one cell a line behind a tab, rows parted by blank lines", () => {
    const document = read("基础数据表", "\t人员情况", "\t编制数", "\t控制率", "", "\t", "\t6", "\t100%", "", "说明：略。");
    expect(drawing(document)).toEqual(["基础数据表", "人员情况|编制数|控制率", "|6|100%", "说明：略。"]);
    const [table] = tables(document);
    expect(table).toMatchObject({ origin: "table", grid: "ragged" });
    expect(table?.rows[1]?.cells.map((cell) => cell.kind)).toEqual(["empty", "number", "number"]);
    expect(table?.rows[1]?.cells[2]?.place.at).toEqual({ kind: "cell", table: 1, row: 2, column: 3, line: 8 });
  });

  it("joins the line breaks inside a cell, also when the cell's first line is blank", () => {
    expect(drawing(read("\t控制情况", "（2024年）", "\t", "实际规模", "（㎡）", "\t控制率", "", "\t无", "\t0", "\t0"))[0])
      .toBe("控制情况⏎（2024年）|实际规模⏎（㎡）|控制率");
  });

  it("may have a title as a row of one cell, and several blank lines between rows", () => {
    expect(drawing(read("\t自评表", "", "", "", "\t单位", "\t某局", "", "", "\t总分", "\t100"))).toEqual(["自评表", "单位|某局", "总分|100"]);
  });

  it("ends where running text begins, and the next one is numbered on", () => {
    const document = read("\t甲", "\t1", "", "填表人：李四", "自评表", "\t乙", "\t2", "");
    expect(drawing(document)).toEqual(["甲|1", "填表人：李四", "自评表", "乙|2"]);
    expect(tables(document).map((table) => table.place.at)).toMatchObject([{ table: 1, line: 1 }, { table: 2, line: 6 }]);
  });

  it("ends where the same form begins once more after a wider gap", () => {
    const form = ["\t项目名称", "\t甲", "", "\t分值", "\t得分", "", "\t100", "\t99", "", ""];
    expect(tables(read(...form, ...form)).map((table) => table.rows.length)).toEqual([3, 3]);
  });

  it("goes on after a blank line inside a cell, if what follows completes the row", () => {
    const document = read("\t目标", "\t预期", "\t实际", "\t原因", "", "\t年度", "\t慰问十人", "", "走访五户", "\t完成", "\t无", "", "\t总分", "\t100", "\t99", "\t");
    expect(drawing(document)).toEqual(["目标|预期|实际|原因", "年度|慰问十人⏎走访五户|完成|无", "总分|100|99|"]);
  });

  it("ends at a wider gap, though the title after it and the next table's first cells would complete the row", () => {
    const document = read("\t合计", "\t100", "\t99", "\t", "", "\t自评等级", "\t优", "", "", "项目自评表", "单位：万元", "\t项目名称", "\t乙");
    expect(drawing(document)).toEqual(["合计|100|99|", "自评等级|优", "项目自评表", "单位：万元", "项目名称|乙"]);
  });
});

describe("rows on one line", () => {
  it("parted by tabs, by pipes, by aligned spaces or by commas are tables", () => {
    const expected = ["项目|预算|决算", "甲项目|3|2", "乙项目||1"];
    expect(drawing(read("项目\t预算\t决算", "甲项目\t3\t2", "乙项目\t\t1"))).toEqual(expected);
    expect(drawing(read("|项目|预算|决算|", "|---|---|---|", "|甲项目|3|2|", "|乙项目||1|"))).toEqual(expected);
    expect(drawing(read("项目    预算  决算", "甲项目  3     2", "乙项目  0     1"))).toEqual(["项目|预算|决算", "甲项目|3|2", "乙项目|0|1"]);
    expect(drawing(read("项目,预算,决算", "甲项目,3,2", "乙项目,,1"))).toEqual(expected);
  });

  it("stand under one another where a place is left blank or a field covers several columns", () => {
    const form = ["部门名称  丙县档案馆", "资金情况                年初预算数  全年预算数  得分", "          年度资金总额  80.00       85.50       9.75", "          其中：拨款    80.00       85.50", "总分                                            97.75"];
    expect(drawing(read(...form))).toEqual(["部门名称|丙县档案馆|||", "资金情况||年初预算数|全年预算数|得分", "|年度资金总额|80.00|85.50|9.75", "|其中：拨款|80.00|85.50|", "总分||||97.75"]);
    expect(drawing(read(...form.map((line) => line.replaceAll("80.00 ", "≥8.00 "))))[3]).toBe("|其中：拨款|≥8.00|85.50|");
  });

  it("keep figures of one digit in their column where the program that wrote them gave ≥ two places", () => {
    const rows = ["三级指标    年度指标值  分值  得分  原因", "培训期数    ≥12期      10    10", "抚育合格率  ≥98%       10    9     强度不够", "按时完成率  100%        5     5"];
    expect(drawing(read(...rows))).toEqual(["三级指标|年度指标值|分值|得分|原因", "培训期数|≥12期|10|10|", "抚育合格率|≥98%|10|9|强度不够", "按时完成率|100%|5|5|"]);
  });

  it("end at the right where figures are set to the right", () => {
    const rows = ["项目          预算    决算  备注", "人员经费    120.50  118.00  无", "公用经费      8.00    7.50", "合计        128.50  125.50"];
    expect(drawing(read(...rows))).toEqual(["项目|预算|决算|备注", "人员经费|120.50|118.00|无", "公用经费|8.00|7.50|", "合计|128.50|125.50|"]);
  });

  it("are left as lines where nothing stands under anything", () => {
    const lines = ["一级指标  二级指标  三级指标  年度指标值", "产出    数量   培训期数    ≥12期   12", "效益指   社会效益    带动农户  1500户", "标       指标    ≥1500户     12"];
    expect(drawing(read(...lines))).toEqual(lines);
  });

  it("behind pipes have no sentences laid out with them as rows, before or after, whereas a note between rows is one", () => {
    const rows = ["科目 | 预算 | 决算 |", "办公费 | 12 | 11 |", "合计 | 12 | 11 |"];
    expect(drawing(read("青石县水务局自评报告 | | |", "一、基本情况 | | |", "我局在职人员58人，其中行政30人、事业28人。 | | |", ...rows, "注：本表以万元为单位，取自部门决算报表。 | | |"))).toEqual([
      "青石县水务局自评报告", "一、基本情况", "我局在职人员58人，其中行政30人、事业28人。", "科目|预算|决算", "办公费|12|11", "合计|12|11", "注：本表以万元为单位，取自部门决算报表。",
    ]);
    expect(drawing(read(rows[0] as string, "注：本表以万元为单位，取自部门决算报表。 | | |", ...rows.slice(1)))).toHaveLength(4);
    expect(tables(read("支出情况表 | | |", ...rows))[0]?.rows).toHaveLength(4);
  });
  it("behind pipes are filled up where a cell's line breaks tore them", () => {
    expect(drawing(read("合计 |", "出国费 |", "接待费 |", "||", "79 |", "0 |", "4 |", "50 |", "25 |"))).toEqual(["合计|出国费|接待费||", "79|0|4|50|25"]);
  });

  it("whose lines end in pipes begin with a blank cell where they begin with one, behind the label on the line before", () => {
    expect(drawing(read("项目资金 |", "| 年初预算数 | 全年预算数 | 全年执行数 |", "年度资金总额 |", "| 3 | 2.5 |  |", "其他资金 | 1 | 1 | 1 |"))).toEqual(["项目资金||年初预算数|全年预算数|全年执行数", "年度资金总额||3|2.5|", "其他资金|1|1|1"]);
  });

  it("mostly of one width are rows each, and no parts of wider ones that come out even", () => {
    const lines = ["人员情况 | 编制数 | 在职人数 | 控制率 |", " | 58 | 55 | 94.83% |", "经费情况 | 上年决算 | 本年预算 | 本年决算 |", "三公经费 | 8.62 | 9.00 | 7.95 |", "公务接待 | 2.50 | 3.00 | 2.15 |", "公用经费 | 228 | 220 | 216 |", "楼堂馆所 | 批复规模 | 实际规模 | 控制率 | 预算投资 | 实际投资 | 控制率 | |", "办公经费 | 6 | 6 | 5 |", "水电费 | 3 | 3 | 2 |", "会议费 | 1 | 1 | 1 |"];
    expect(drawing(read(...lines)).slice(0, 5)).toEqual(["人员情况|编制数|在职人数|控制率", "|58|55|94.83%", "经费情况|上年决算|本年预算|本年决算", "三公经费|8.62|9.00|7.95", "公务接待|2.50|3.00|2.15"]);
  });

  it("opened by a bar and closed only on the next line are one", () => {
    const lines = ["| 一级指标 | 三级指标 | 分值 | 得分 |", "| 成本指标", "（20分） | 巡护成本 | 20 | 20 |", "|  | 清理", "岸线（公里） | 40 | 38 |", "| 总分 |  | 60 | 58 |"];
    expect(drawing(read(...lines))).toEqual(["一级指标|三级指标|分值|得分", "成本指标（20分）|巡护成本|20|20", "|清理岸线（公里）|40|38", "总分||60|58"]);
  });

  it("go on behind a first cell that ended in a line break", () => {
    const rows = ["产出指标 | 数量指标 | 培训场次 | 4场 | 10 |", "质量指标 | 合格率 | 98% | 10 | |", "成本指标", "| 培训费 | 8万元 | 10 | |", "总分 | 99 | | | |"];
    expect(drawing(read(...rows))).toEqual(["产出指标|数量指标|培训场次|4场|10", "质量指标|合格率|98%|10|", "成本指标|培训费|8万元|10|", "总分|99|||"]);
    expect(drawing(read(...rows.slice(0, 2), "二、存在的主要问题：", "| 甲 | 乙 |", "| 丙 | 丁 |"))[2]).toBe("二、存在的主要问题：");
    expect(drawing(read("| 项目 | 预算 |", "| 道路 | 12 |", "（续表）", "| 项目 | 预算 |", "| 改厕 | 8 |"))).toEqual(["项目|预算", "道路|12", "（续表）", "项目|预算", "改厕|8"]);
  });

  it("are not seen in sentences with commas", () => {
    const prose = ["全年支出2,000万元,其中项目1,200万元,基本800万元", "比上年增加1,000万元,增长一倍,主要是人员增加", "年末结余0万元,与上年持平,无变化"];
    expect(drawing(read(...prose))).toEqual(prose);
  });
});

describe("the table of a web page, every bar on a line of its own", () => {
  const rows = [["项 目", "预 算 数", "决 算 数"], ["培训费", "", "4.2"], ["会议\n费", "3", "2.8"], ["印刷费", "1", "0.6"]];
  const barred = [...rows.flatMap((row) => ["|", ...row.flatMap((cell) => (cell === "" ? ["|"] : [...cell.split("\n"), "|"]))]), "二、支出情况说明"];

  it("has its cells between two bars, blank ones as well, and their lines joined", () =>
    expect(drawing(read(...barred))).toEqual(["项 目|预 算 数|决 算 数", "培训费||4.2", "会议⏎费|3|2.8", "印刷费|1|0.6", "二、支出情况说明"]));

  it("has a bar before each row and one behind each cell", () =>
    expect(drawing(read(...rows.flatMap((row) => ["|", ...row.map((cell) => (cell === "" ? "|" : `${cell.replace("\n", "")} |`))])))).toEqual(["项 目|预 算 数|决 算 数", "培训费||4.2", "会议费|3|2.8", "印刷费|1|0.6"]));

  it("has rows that end in several bars, each cell and bar on a line of its own, and cells of several lines", () => {
    const lines = ["自评表", "项目名称", "|", "食堂补助", "|", "||||", "预算执行情况", "(20分)", "|", "|", "预算数(A)", "|", "执行数(B)", "|", "||", "资金总额", "|", "30", "|", "28", "|", "|||", "填表人"];
    expect(drawing(read(...lines))).toEqual(["自评表", "项目名称|食堂补助||||", "预算执行情况⏎(20分)||预算数(A)|执行数(B)||", "资金总额|30|28|||", "填表人"]);
  });

  it("has blank cells together on a line, and ends where the last row's other side is blank", () => {
    const lines = ["收支表 | |||", "收入 |", "执行数 |", "支出 |", "执行数 |", "总计 |", "30 |", "总计 |", "30 |", "税收收入 |", "20 |", "||", "转移收入 |", "10 |", "结转下年 |", "|", "调入资金 |", "0 |"];
    expect(drawing(read(...lines))).toEqual(["收支表|||", "收入|执行数|支出|执行数", "总计|30|总计|30", "税收收入|20||", "转移收入|10|结转下年|", "调入资金|0||"]);
  });

  it("leaves no paragraph of bars alone", () => {
    expect(drawing(read("甲", "|", "|||", "乙", "|"))).toEqual(["甲", "乙"]);
  });

  it("loses nothing where the bars make no columns", () => expect(drawing(read("|", "甲", "|", "乙", "|", "丙")).join("")).toMatch(/甲.*乙.*丙/));
});

describe("a worksheet", () => {
  it("has its name, its columns, and a place for every cell", () => {
    const document = read("报告", "项目一", "", ...sheetLines("项目名称|甲项目", "主管部门|某局|||实施单位|某中心", "总分||||100|99"));
    const [sheet] = embedded(document);
    expect(drawing(document)).toEqual(["报告", "[项目一]", "项目名称|甲项目||||", "主管部门|某局|||实施单位|某中心", "总分||||100|99"]);
    expect(sheet?.document).toMatchObject({ format: "text", blocks: [{ origin: "sheet", grid: "exact", name: "项目一" }] });
    expect(sheet?.previews).toEqual([]);
    const table = sheet?.document?.blocks[0];
    expect(table?.kind === "table" && table.rows[1]?.cells[4]?.place).toEqual({ file: "报告.txt", at: { kind: "sheet", sheet: "项目一", ref: "E2", line: 6 } });
  });

  it("merges a label repeated below itself in the first column, never figures or 无", () => {
    const document = read("Sheet1", ...sheetLines("绩效指标|产出指标|无|100%", "绩效指标|产出指标|无|100%", "无|效益指标|无|100%", "无|效益指标|1|100%"));
    expect(drawing(document).slice(1)).toEqual(["绩效指标↕2|产出指标|无|100%", "产出指标|无|100%", "无|效益指标|无|100%", "无|效益指标|1|100%"]);
  });

  it("merges in other columns only what a row of bare repeats proves merged", () => {
    const document = read("Sheet1", ...sheetLines("名称|项目资金|预算", "|项目资金", "|项目资金|3"));
    expect(drawing(document).slice(1)).toEqual(["名称|项目资金↕3|预算", "|", "|3"]);
  });

  it("counts the rows that were blank, so that its references are those of Excel", () => {
    const document = read("Sheet1", "", "\t\t名称\t\t甲", "", "\t\t部门\t\t乙", "", "", "", "\t\t总分\t\t100", "", "\t\t备注\t\t无");
    const table = embedded(document)[0]?.document?.blocks[0];
    expect(table?.kind === "table" && table.rows.map((row) => row.cells[0]?.place.at)).toMatchObject([{ ref: "A1" }, { ref: "A2" }, undefined, { ref: "A4" }, { ref: "A5" }]);
  });

  it("keeps a cell with line breaks in one piece", () => {
    expect(drawing(read("Sheet1", "\t\t目标\t\t慰问十人", "走访五户\t\t完成", "", "\t\t总分\t\t100"))).toEqual(["[Sheet1]", "目标|慰问十人⏎走访五户|完成", "总分|100|"]);
  });

  it("may stand behind one tab, and beside other sheets of its workbook", () => {
    const document = read("甲表", "\t项目\t预算", "\t\t3", "", "", "乙表", "\t项目\t决算", "\t培训\t2", "", "Sheet3", "");
    expect(embedded(document)).toHaveLength(1);
    expect(embedded(document)[0]?.document?.blocks.map((block) => block.kind === "table" && [block.name, block.rows.length])).toEqual([["甲表", 2], ["乙表", 2], ["Sheet3", 0]]);
  });

  it("of the same name begins another workbook", () => {
    expect(embedded(read("Sheet1", ...sheetLines("甲|1"), "", "Sheet1", ...sheetLines("乙|2")))).toHaveLength(2);
  });
});

const rows = ["项目名称|社区养老服务", "项目资金(万元)|资金来源|年初预算数|全年执行数", "项目资金(万元)|其他资金|0|0", "绩效指标|服务对象满意度指标|社会影响力（推动力）|≧95%", "总分|||100"];
const picture = ["项目名称", "", "项目资金(万元)", "", "资金来源 年初预算数", "", "社区养老服务", "", "服务对象满意度", "", "指标", "", "社会影响力（推", "", "动力）", "", "其他资金 0 0", "", "总分 100", "", "≧", ""];

describe("the picture of a worksheet", () => {
  it("becomes its preview: lines of words, under the picture's name or without one", () => {
    for (const name of ["image3.emf", undefined]) {
      const document = read("Sheet1", "", ...sheetLines(...rows), ...(name === undefined ? [] : [name]), ...picture, "五、其他说明", "本单位无其他需要说明的问题。");
      const [sheet] = embedded(document);
      expect(sheet?.previews).toHaveLength(1);
      expect(sheet?.previews[0]).toMatchObject({ name: name ?? "", format: name === undefined ? "text" : "emf", blocks: [{ origin: "picture", grid: "none" }] });
      expect(drawing(sheet?.previews[0])).toEqual(picture.filter((line) => line !== "").map((line) => line.replaceAll(" ", "|")));
      expect(drawing(document).slice(-2)).toEqual(["五、其他说明", "本单位无其他需要说明的问题。"]);
    }
  });

  it("may follow its sheet without a blank line", () => {
    const lines = sheetLines(...rows);
    expect(embedded(read("Sheet1", ...lines.slice(0, -1), ` ${picture[0]}`, ...picture.slice(1)))[0]?.previews).toHaveLength(1);
  });

  it("may show other figures than its sheet, and other words here and there", () => {
    const stale = picture.map((line) => line.replace("其他资金 0 0", "其他资金 5 7.5").replace("社区养老服务", "道路养护"));
    const document = read("Sheet1", ...sheetLines(...rows), ...stale, "填表人：王五");
    expect(drawing(embedded(document)[0]?.previews[0])).toEqual(expect.arrayContaining(["其他资金|5|7.5", "道路养护"]));
    expect(drawing(document).at(-1)).toBe("填表人：王五");
  });

  it("ends before the next sheet, whose title stays running text", () => {
    const document = read("Sheet1", ...sheetLines(...rows), ...picture, "附件6", "Sheet1", ...sheetLines("项目名称|水库除险", "总分|100"));
    expect(drawing(document)).toContain("附件6");
    expect(embedded(document).map((block) => block.previews.length)).toEqual([1, 0]);
  });

  it("is not seen in running text that follows a sheet without one", () => {
    const prose = ["二、存在的问题", "项目资金拨付进度偏慢，社会影响力不足。", "2025-07-05"];
    const document = read("Sheet1", ...sheetLines(...rows), ...prose);
    expect(embedded(document)[0]?.previews).toEqual([]);
    expect(drawing(document).slice(-3)).toEqual(prose);
  });
});

describe("nothing is lost", () => {
  it("every word of a text stands in exactly one block", () => {
    const shape = fc.constantFrom<(word: string) => string>(
      (word) => word, (word) => `\t${word}`, (word) => `\t\t${word}`, (word) => `\t\t${word}\t\t${word}之二`, (word) => `${word}\t${word}之二`,
      (word) => `${word}\n\n`, () => "", () => "\t", () => "Sheet1", (word) => ` ${word}  ${word}之二  3`, () => "image1.emf",
    );
    fc.assert(fc.property(fc.array(shape, { maxLength: 40 }), (shapes) => {
      const text = shapes.map((make, index) => make(`词${index}号`)).join("\n");
      const words = text.split(/\s+/).filter(Boolean).sort();
      expect(wordsOf(read(text)).sort()).toEqual(words);
    }), { numRuns: 500 });
  });
});

/** Words of all blocks, with what names sheets and pictures. */
function wordsOf(document: Document): string[] {
  return document.blocks.flatMap((block): string[] => {
    if (block.kind === "paragraph") return block.text.split(/\s+/);
    if (block.kind === "table") return [block.name ?? "", ...block.rows.flatMap((row) => row.cells.map((cell) => cell.text))].flatMap((text) => text.split(/\s+/)).filter(Boolean);
    return [...(block.document === undefined ? [] : wordsOf(block.document)), ...block.previews.flatMap((preview) => [preview.name, ...wordsOf(preview)])].filter(Boolean);
  });
}
