import { describe, expect, it } from "vitest";
import { syntaxHint } from "../../../src/audit/yaml/syntax.js";

describe("a line that is no YAML is told how to write it", () => {
  it.each([
    ["  - id:form.total", "冒号后面要有一个空格"],
    ["why: 合计: 各行之和", "文字里有冒号加空格时，整段加引号"],
    ["title：合计", "键后面要用半角冒号加一个空格“: ”，这里是全角“：”"],
    ["title: { zh: 甲，en: a }", "{ } 和 [ ] 里用半角逗号“,”，这里有全角“，”"],
    ["why: \"合计: 各行之和\"", undefined],
    ["- title：合计", "键后面要用半角冒号加一个空格“: ”，这里是全角“：”"],
    ["-   small-gap：info", "键后面要用半角冒号加一个空格“: ”，这里是全角“：”"],
    ["tags: [R1，R2]", "{ } 和 [ ] 里用半角逗号“,”，这里有全角“，”"],
    ["-   id:form.total", "冒号后面要有一个空格"],
    ["\ttitle: 合计", "缩进只能用空格，不能用制表符（Tab）"],
    ["  \ttitle: 合计", "缩进只能用空格，不能用制表符（Tab）"],
    ["why: '合计: 各行之和'", undefined],
    ["why: |", undefined],
    ["why: 合计，各行之和", undefined],
    ["why: 合计：各行之和", undefined],
    ["basis: 财预〔2021〕1号：第3条", undefined],
    ["why: 合计", undefined],
  ])("%s: %s", (line, hint) => expect(syntaxHint(line)?.zh).toBe(hint));
});
