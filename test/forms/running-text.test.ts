import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/forms/read-document.js";
import { documentOf } from "../support/table.js";

const sumsIn = (...lines: readonly string[]): number => readDocument(documentOf(lines)).narratives.flatMap(({ relations }) => relations).filter(({ kind }) => kind === "sum").length;

describe("running text is read", () => {
  it("with half-width commas and without a full stop", () => {
    expect(sumsIn("本校安排生均经费共计239万元,其中上级资金179.25万元,本级资金59.75万元,用于学校运转")).toBe(1);
  });

  it("with its sentences broken into short lines, as a PDF gives them", () => {
    expect(
      sumsIn(
        "本单位二〇二四年度安排的公用经费支出合计为12",
        "5.48万元。其中：公务用车运行经费支出共计23.98",
        "万元，公务接待费支出总计为101.5万元，都严格",
        "按照有关规定执行，主要用于文件交换和检验检测。",
      ),
    ).toBeGreaterThan(0);
  });
});

it("titles and signatures around a table are no report", () => {
  expect(readDocument(documentOf(["项目支出绩效自评表", "（2024年度）", "填表人：甲", "联系电话：000"])).narratives).toEqual([]);
});
