import { describe, expect, test } from "vitest";
import { read, tables, xlsx } from "../support/office.js";

async function shown(value: string, format: string): Promise<readonly [string | undefined, string | undefined, string | undefined]> {
  const styles = `<numFmts><numFmt numFmtId="170" formatCode="${format.replaceAll('"', "&quot;").replaceAll(">", "&gt;")}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>`;
  const cell = tables(await read("自评表.xlsx", xlsx(`<row><c s="1"><v>${value}</v></c></row>`, { styles })))[0]?.rows[0]?.cells[0];
  return [cell?.kind, cell?.text, cell?.raw];
}

describe("a cell shows", () => {
  test.each([
    ["millions", "12345678", "0.00,,", "number", "12.35"],
    ["thousands", "12345", "0.0,", "number", "12.3"],
    ["万元 by a literal point", "13450", "0!.0000", "number", "1.3450"],
    ["万元 by a quoted point", "13450", '0"."0000', "number", "1.3450"],
    ["a unit behind a scaled figure", "12345678", '0.00,,"百万"', "number", "12.35百万"],
    ["a negative in red", "-1234.5", "#,##0.00;[Red]-#,##0.00", "number", "-1,234.50"],
    ["a fraction", "0.5", "# ?/?", "number", "1/2"],
    ["a percentage", "0.1234", "0.00%", "number", "12.34%"],
    ["nothing as an accountant's dash", "0", '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', "number", "-"],
    ["more hours than a day has", "1.5", "[h]:mm", "date", "36:00"],
    ["a year and month", "45843", 'yyyy"年"m"月"', "date", "2025年7月"],
    ["a date whose words are not quoted", "45843", "yyyy年m月d日", "date", "2025年7月5日"],
    ["the same in a told language", "45843", "[$-804]yyyy年m月d日", "date", "2025年7月5日"],
    ["a time of day", "0.75", '上午/下午h"时"', "date", "下午6时"],
  ])("%s, and keeps what is stored", async (_, value, format, kind, text) => {
    expect(await shown(value, format)).toEqual([kind, text, value]);
  });
});
