import { expect, it } from "vitest";
import { regionsOf } from "../../src/forms/regions.js";
import { documentOf, table } from "../support/table.js";

const heading = "| 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |";
const first = table(`
  | 项目名称 | 公用经费 | < | < | < | < | < |
  ${heading}
  | 产出指标 | 数量指标 | 受益人数 | ≥360人 | 372人 | 50 | 50 |`, { origin: "table" });
const second = table(`
  ${heading}
  | 效益指标 | 社会效益 | 普惠占比 | ≥85% | 100% | 40 | 40 |
  | 总分 | < | < | < | < | 90 | 90 |`, { origin: "table" });
const rowsIn = (...between: readonly string[]): readonly number[] => regionsOf(documentOf([first, ...between, second])).regions.map(({ rows }) => rows.length);

it("a form goes on overleaf under the same heading, below who signed the page", () => expect(rowsIn("经办人：林某　园长：吴某", "（续表）公用经费")).toEqual([6]));
it("a line that names another project begins that one's form", () => expect(rowsIn("经办人：林某", "项目名称：校舍维修")).toEqual([3, 3]));
