import { describe, expect, it } from "vitest";
import { FaultError, loadRulebook, type Fault } from "../../../src/audit/index.js";

const sound = `- id: form.total-too-high
  title: 总分过高
  severity: warning
  each: project
  check: atMost(total.score, 100)
  message: 总分 {left}
  basis: 通常口径
  examples:
    ok: [{ total: { score: 99 } }]
    ng: [{ total: { score: 101 } }]
`;

function faultsIn(pack: string, profile = "name: 某市"): readonly Fault[] {
  try {
    loadRulebook({ packs: [{ name: "甲.yaml", yaml: pack, own: true }], profile: [{ name: "市.yaml", yaml: profile, own: true }] });
  } catch (error) {
    if (error instanceof FaultError) return error.faults;
    throw error;
  }
  return [];
}

/** 5:17+4 没有变量“totl” → 您要的是 total 吗？: line, column and width, what is wrong, and what was meant. */
const told = (faults: readonly Fault[]): string[] => faults.map(({ line, column, width, what, hint }) => `${line}:${column}+${width} ${what.zh}${hint === undefined ? "" : ` → ${hint.zh}`}`);
const inPack = (...changes: readonly (readonly [string, string])[]): string[] => told(faultsIn(changes.reduce((text, [from, to]) => text.replace(from, to), sound)));
const check = "atMost(total.score, 100)";
const more = (lines: string): readonly [string, string] => ["  check:", `  ${lines}\n  check:`];

it("a sound pack has no faults", () => {
  expect(faultsIn(sound)).toEqual([]);
});

describe("what is wrong in a rule is told with its place and what was meant", () => {
  it.each([
    ["a key nobody knows", ["  check:", "  famly: x\n  check:"], "5:3+5 不认识的键“famly” → 您要的是 family 吗？"],
    ["a key like nothing", ["  check:", "  zzzzzz: x\n  check:"], "5:3+6 不认识的键“zzzzzz” → 可用：when、let、confidence、why、silent、suggestion、family、consequence-of、small-gap、tags"],
    ["a word near a right one", ["warning", "warnign"], "3:13+7 severity 不能是“warnign” → 您要的是 warning 吗？"],
    ["a word like nothing", ["warning", "fatal"], "3:13+5 severity 不能是“fatal” → 可用：error、warning、info"],
    ["a number for a word", ["warning", "3"], "3:13+1 severity 不能是“3” → 可用：error、warning、info"],
    ["a scope that is not there", ["project\n", "projct\n"], "4:9+6 each 不能是“projct” → 您要的是 project 吗？"],
    ["a missing word of a few", ["  severity: warning\n", ""], "1:3+1 缺少 severity → 可用：error、warning、info"],
    ["a missing text", ["  title: 总分过高\n", ""], "1:3+1 缺少 title"],
    ["a key with nothing behind it", ["title: 总分过高", "title:"], "2:3+5 title 写得不对，这里是空的"],
    ["a text of spaces", ["title: 总分过高", "title: ' '"], "2:10+3 title 不能是空的"],
    ["a list for a text", ["title: 总分过高", "title: [1]"], "2:10+1 title 写得不对，这里是列表"],
    ["a number for a text", ["title: 总分过高", "title: 5"], "2:10+1 title 写得不对，这里是数"],
    ["English alone", ["title: 总分过高", "title: { en: x }"], "2:10+1 缺少 zh → 中文"],
    ["a language nobody knows", ["title: 总分过高", "title: { zh: x, eng: y }"], "2:19+3 不认识的键“eng” → 您要的是 en 吗？"],
    ["a list for an expression", [check, "[1]"], "5:10+1 check 应为文字，这里是列表 → 检查（CEL）：实际的在左、应为的在右，如 ties(实际, 应为)；缺数时自动成为“未能核对”"],
    ["no expression", [` ${check}`, ""], "5:3+5 check 后面没有内容，应为文字 → 检查（CEL）：实际的在左、应为的在右，如 ties(实际, 应为)；缺数时自动成为“未能核对”"],
    ["an id that is none", ["form.total-too-high", "Form Total"], "1:7+10 id 写得不对：“Form Total” → 编号用小写字母、数字、点和连字符，如 form.total-too-high"],
    ["a name that cannot be one", more("let: { 总分: total.score }"), "5:10+2 “总分”不能作名称 → 名称以小写英文字母开头，只用字母、数字和下划线"],
    ["a list for a mapping", more("let: [1]"), "5:8+1 let 应为一组“键: 值”，这里是列表 → 中间量：名称: CEL 表达式，后面的可以用前面的"],
    ["a list where one of several kinds is due", more("let: { a: [1] }"), "5:13+1 a 写得不对，这里是列表"],
    ["too small a number", more("small-gap: { digits: 0 }"), "5:24+1 digits 不能小于 1 → 最后一位印出的小数差几以内算尾差"],
    ["a part of a number", more("small-gap: { digits: 1.5 }"), "5:24+3 digits 应为整数，这里是数 → 最后一位印出的小数差几以内算尾差"],
    ["a word for one of several shapes", more("small-gap: infos"), "5:14+5 small-gap 不能是“infos” → 您要的是 info 吗？"],
    ["neither a text nor a list of them", more("tags: 5"), "5:9+1 tags 写得不对，这里是数 → 标签"],
    ["no example", ["ok: [{ total: { score: 99 } }]", "ok: []"], "9:9+1 ok 至少要有 1 项 → 没有问题的例子"],
    ["one example that is no list", ["ok: [{ total: { score: 99 } }]", "ok: { total: 1 }"], "9:9+1 ok 应为列表，这里是一组“键: 值” → 没有问题的例子"],
    ["an example that is no mapping", ["ok: [{ total: { score: 99 } }]", "ok: [true]"], "9:10+4 ok 应为一组“键: 值”，这里是true 或 false"],
  ] as const)("%s", (_, change, said) => {
    expect(inPack(change)).toEqual([said]);
  });

  it("is told under the rule's id, with the line it stands on", () => {
    expect(faultsIn(sound.replace("warning", "warnign"))).toMatchObject([{ file: "甲.yaml", about: "form.total-too-high", excerpt: "  severity: warnign", path: [0, "severity"] }]);
    expect(faultsIn(`pack: 甲\nrules:\n${sound}${sound.replace("too-high", "too-low").replace("warning", "warnign")}`)).toMatchObject([{ about: "form.total-too-low", line: 15 }]);
    expect(faultsIn(sound.replace("form.total-too-high", "5"))[0]).not.toHaveProperty("about", expect.anything());
  });

  it("is told once for every fault there is", () => {
    expect(inPack(["warning", "warnign"], ["project\n", "projct\n"], ["  title: 总分过高\n", ""])).toHaveLength(3);
  });
});

describe("what is wrong in an expression is told with the characters that are meant", () => {
  it.each([
    ["a variable", [check, "atMost(totl.score, 100)"], "5:17+4 没有变量“totl” → 您要的是 total 吗？"],
    ["a field", [check, "atMost(total.scroe, 100)"], "5:23+5 这里没有“scroe” → 您要的是 score 吗？"],
    ["a function", [check, "atMots(total.score, 100)"], "5:10+6 没有“atMots”这个函数 → 您要的是 atMost 吗？"],
    ["a function without its brackets", [check, "atMots == 1"], "5:10+6 没有变量“atMots” → 您要的是 atMost 吗？"],
    ["a method", [check, "indicators.exist(i, i.score.figure)"], "5:21+5 没有“exist”这个方法 → 您要的是 exists 吗？"],
    ["a method without a variable", [check, "indicators.siz() > 0"], "5:21+3 没有“siz”这个函数 → 您要的是 size 吗？"],
    ["a field of each", [check, "indicators.all(i, i.scor.figure)"], "5:30+4 这里没有“scor” → 您要的是 score 吗？"],
    ["a field of each, within more", [check, "atMost(sum(indicators.map(i, i.scor)), 100)"], "5:41+4 这里没有“scor” → 您要的是 score 吗？"],
    ["a field of those picked out", [check, "indicators.filter(i, i.score.figure).all(i, i.scor.figure)"], "5:56+4 这里没有“scor” → 您要的是 score 吗？"],
    ["a field of what is made of each", [check, "indicators.map(i, i.score).all(s, s.txt == \"\")"], "5:46+3 这里没有“txt” → 您要的是 text 吗？"],
    ["a field of one of a list", [check, "indicators[0].scor.figure"], "5:24+4 这里没有“scor” → 您要的是 score 吗？"],
    ["a field in a list", [check, "'[total.score, total.scor].all(s, s.figure)'"], "5:31+4 这里没有“scor” → 您要的是 score 吗？"],
    ["a field of all in a list", [check, "'[funds.total, funds.parts[0]].all(f, f.actul.figure)'"], "5:50+5 这里没有“actul” → 您要的是 actual 吗？"],
    ["a field on one way", [check, "'total.score.figure ? atMost(total.scor, 1) : atMost(total.score, 1)'"], "5:45+4 这里没有“scor” → 您要的是 score 吗？"],
    ["a field on the other way", [check, "'total.score.figure ? atMost(total.score, 1) : atMost(total.scor, 1)'"], "5:70+4 这里没有“scor” → 您要的是 score 吗？"],
    ["a field that decides the way", [check, "'total.scor.figure ? atMost(total.score, 1) : atMost(total.score, 1)'"], "5:17+4 这里没有“scor” → 您要的是 score 吗？"],
    ["a field that is denied", [check, "'!total.scor.figure'"], "5:18+4 这里没有“scor” → 您要的是 score 吗？"],
    ["a field in a sum", [check, "total.score + total.scor == total.weight"], "5:30+4 这里没有“scor” → 您要的是 score 吗？"],
    ["a field of a name given in passing", [check, "cel.bind(t, total, t.scor.figure)"], "5:31+4 这里没有“scor” → 您要的是 score 吗？"],
    ["a field of what let names", more("let: { all: total }"), undefined],
    ["a setting", [check, "atMost(total.score, profile.cap)"], "5:38+3 这里没有“cap”"],
    ["a mark of a Chinese keyboard", [check, "atMost(total.score，100)"], "5:28+1 表达式有误：这里是全角符号“，” → 请用半角的 ,"],
    ["one sign for equality", [check, "total.told = total.score"], "5:21+1 表达式有误：比较要写两个等号 → 请用 =="],
    ["an end too soon", [check, "atMost(total.score,"], "5:28+1 表达式有误：没有写完，后面缺东西"],
    ["a quotation mark alone", [check, "form.name == 'x"], "5:23+2 表达式有误：引号没有配对"],
    ["a figure where a verdict is due", [check, "sum([1, 2])"], "5:10+11 算出的是 Term，应为 Verdict 或 bool 或 dyn"],
    ["a figure where a condition is due", more("when: sum([1, 2])"), "5:9+11 算出的是 Term，应为 bool 或 dyn"],
    ["what a function does not take", [check, "atMost(unit, 100)"], "5:10+6 atMost 不能用在（文字, 数）上 → 可以写 atMost(数, 数)"],
    ["two that cannot be added", [check, "unit + year == 2"], undefined],
  ] as const)("%s", (_, change, said) => {
    expect(inPack(change)).toEqual(said === undefined ? expect.anything() : [said]);
  });

  it.each([
    ["，", ","], ["（", "("], ["）", ")"], ["“", '"'], ["”", '"'], ["‘", "'"], ["’", "'"], ["：", ":"], ["；", ","], ["。", "."], ["≥", ">="], ["≤", "<="], ["≠", "!="], ["×", "*"], ["÷", "/"], ["＋", "+"], ["－", "-"], ["＝", "=="], ["＞", ">"], ["＜", "<"], ["【", "["], ["】", "]"], ["？", "?"], ["！", "!"],
  ])("is a mark of a Chinese keyboard, told with the plain one: %s for %s", (mark, plain) => {
    const [fault] = faultsIn(sound.replace(check, `'total.score ${mark} 1'`));
    expect(fault).toMatchObject({ line: 5, column: 23, what: { zh: `表达式有误：这里是全角符号“${mark}”`, en: `faulty expression: a full-width “${mark}”` }, hint: { zh: `请用半角的 ${plain}` } });
  });

  it.each([
    ["exsts", "exists", "indicators.exsts(i, i.score.figure)"],
    ["al", "all", "indicators.al(i, i.score.figure)"],
    ["exist_one", "exists_one", "indicators.exist_one(i, i.score.figure)"],
    ["mapp", "map", "indicators.mapp(i, i.score).size() > 0"],
    ["filterr", "filter", "indicators.filterr(i, i.score.figure).size() > 0"],
    ["contain", "contains", 'unit.contain("局")'],
    ["startWith", "startsWith", 'unit.startWith("局")'],
    ["endWith", "endsWith", 'unit.endWith("局")'],
    ["match", "matches", 'unit.match("局")'],
  ])("is a method near to one that there is: %s for %s", (_, meant, expression) => {
    expect(faultsIn(sound.replace(check, `'${expression}'`))).toMatchObject([{ hint: { zh: `您要的是 ${meant} 吗？` } }]);
  });

  it("is a sign that nobody understands, or a name before a bracket", () => {
    expect(inPack([check, "'total.score # 1'"])).toEqual(["5:23+1 表达式有误：看不懂“#”"]);
    expect(inPack([check, "'total.score 1'"])).toEqual(["5:23+1 表达式有误：看不懂“1”"]);
    expect(inPack([check, "'(totl) == 1'"])).toEqual(["5:12+4 没有变量“totl” → 您要的是 total 吗？"]);
  });

  it("is told of a field that let gave a name to", () => {
    expect(inPack([check, "atMost(all.scor, 1)"], ["  check:", "  let: { all: total }\n  check:"])).toEqual(["6:21+4 这里没有“scor” → 您要的是 score 吗？"]);
    expect(inPack([check, 'all.txt == ""'], ["  check:", "  let: { all: abs(total.score) }\n  check:"])).toEqual(["6:14+3 这里没有“txt” → 您要的是 text 吗？"]);
    expect(inPack(["  check:", "  let: { all: totl }\n  check:"])).toEqual(["5:15+4 没有变量“totl” → 您要的是 total 吗？"]);
  });

  it.each([
    ["that is asked for", "has(total.scor) || total.score.figure"],
    ["of what only running tells", "indicators.map(i, i.reason)[0].text == \"\" && product([total.score]).text == \"\""],
    ["in a list of several kinds", "'[total, funds][0].scor.figure'"],
    ["of one of two", "'(total.score.figure ? total : funds).scor.figure'"],
  ])("is none of a field %s", (_, expression) => {
    expect(inPack([check, expression])).toEqual([]);
  });

  it.each([
    ["folded over lines", ">-\n    atMost(total.score,\n    totl.score)", "7:5+4"],
    ["as a block", "|\n    atMost(total.score,\n      totl.score)", "7:7+4"],
    ["in quotation marks", '"atMost(total.score, totl.score)"', "5:31+4"],
    ["in quotation marks with an escape", '"atMost(total.score, \\u0074otl.score)"', "5:31+9"],
    ["behind an escape", '"form.name == \\"x\\" && totl"', "5:33+4"],
    ["in single quotation marks, doubled inside", "'form.name == ''x'' && totl'", "5:33+4"],
    ["behind a character of two parts", "'form.name == \"𠮷\" && totl'", "5:32+4"],
    ["over lines in quotation marks", '"atMost(total.score,\n    totl.score)"', "6:5+4"],
  ])("stands where it stands, %s", (_, expression, where) => {
    expect(inPack([check, expression])).toEqual([`${where} 没有变量“totl” → 您要的是 total 吗？`]);
  });
});

describe("what a message names has to be there", () => {
  it.each([
    ["{left}", "{lefft}", "6:15+7 没有 {lefft} 可填 → 您要的是 left 吗？"],
    ["{left}", "{total.scor}", "6:15+12 没有 {total.scor} 可填 → 您要的是 score 吗？"],
    ["总分 {left}", '{ zh: "总分 {left}", en: "total {rihgt}" }', "6:42+7 没有 {rihgt} 可填 → 您要的是 right 吗？"],
    ["  basis:", "  suggestion: 改成 {rihgt}\n  basis:", "7:18+7 没有 {rihgt} 可填 → 您要的是 right 吗？"],
  ])("%s written as %s", (from, to, said) => {
    expect(inPack([from, to])).toEqual([said]);
  });

  it.each(["{left} {right} {difference} {gap} {subject}", "{unit} {total.score} {total.score.text}", "{left.working}", "{most}"])("may be %s", (message) => {
    expect(inPack(["总分 {left}", `'${message}'`], ["  check:", "  let: { most: \"100\" }\n  check:"])).toEqual([]);
  });
});

describe("what is wrong with a file as a whole", () => {
  it.each([
    ["is empty", "", "1:1+1 文件里没有规则"],
    ["has comments alone", "# 以后再写\n", "1:1+1 文件里没有规则"],
    ["is a text", "abc\n", "1:1+3 内容 写得不对，这里是文字"],
    ["is a profile", "name: 某市\nsettings: {}\n", "1:1+4 这是口径，不是规则包 → 口径用 --profile 给出"],
    ["has an entry that is no rule", `- x\n${sound}`, "1:3+1 内容 应为一组“键: 值”，这里是文字"],
    ["has two rules of one id", sound + sound, "11:7+19 编号重复"],
    ["has its rules under another key", `pack: 甲\nrulse:\n${sound}`, "2:1+5 不认识的键“rulse” → 您要的是 rules 吗？"],
    ["weighs a rule that is not there", `severities: { form.total-too-hihg: off }\nrules:\n${sound}`, "1:15+19 没有规则 form.total-too-hihg → 您要的是 form.total-too-high 吗？"],
    ["weighs a rule as nothing does", `severities: { form.total-too-high: offf }\nrules:\n${sound}`, "1:36+4 form.total-too-high 不能是“offf” → 您要的是 off 吗？"],
    ["sets what cannot be a name", `settings: { Cap: { value: 1, source: x } }\nrules:\n${sound}`, "1:13+3 “Cap”不能作名称 → 设置名以小写英文字母开头，只用字母和数字"],
  ])("is told of a pack that %s", (_, pack, said) => {
    expect(told(faultsIn(pack))).toEqual([said]);
  });

  it.each([
    ["is empty", "", "1:1+1 文件里没有口径"],
    ["has no name", "settings: {}\n", "1:1+1 缺少 name → 口径的名称"],
    ["has a key that nobody knows", "name: 某市\nsetings: {}\n", "2:1+7 不认识的键“setings” → 您要的是 settings 吗？"],
    ["weighs a rule that is not there", "name: 某市\nseverities: { form.total-too-hihg: off }\n", "2:15+19 没有规则 form.total-too-hihg → 您要的是 form.total-too-high 吗？"],
    ["sets what no rule reads", "name: 某市\nsettings: { kap: { value: 1, source: x } }\n", "2:13+3 没有规则用到设置 kap → 可用：ocrConfidence"],
    ["sets something without its source", "name: 某市\nsettings: { ocrConfidence: { value: 1 } }\n", "2:28+1 缺少 source → 来源：哪份文件、哪次通知"],
    ["sets a mapping", "name: 某市\nsettings: { ocrConfidence: { value: { a: 1 }, source: x } }\n", "2:37+1 value 写得不对，这里是一组“键: 值” → 值：数、百分比（\"30%\"）、文字、true/false，或它们的列表"],
    ["goes on from no name", "name: 某市\nextends: 5\n", "2:10+1 extends 应为文字，这里是数 → 以哪个口径为底，只写不同之处；不写就是 national"],
    ["has a sign that shows nothing", "name: 某市\nsigns: [{ kind: overall, why: 甲 }]\n", "2:9+1 signs 写得不对：“{\"kind\":\"overall\",\"why\":\"甲\"}” → words、layout、unit 至少写一个"],
  ])("is told of a profile that %s", (_, profile, said) => {
    expect(told(faultsIn(sound, profile))).toEqual([said]);
  });

  it("is a setting read by no rule but meant for one", () => {
    expect(told(faultsIn(sound.replace("100)", "profile.cap)"), "name: 某市\nsettings: { kap: { value: 1, source: x } }\n"))).toEqual(["2:13+3 没有规则用到设置 kap → 您要的是 cap 吗？", "5:38+3 这里没有“cap” → 您要的是 kap 吗？"]);
  });

  it.each([
    ["a figure for a share", "5", '应为百分比，如 30%，原来是 "30%"'],
    ["a text for a share", "高", '应为百分比，如 30%，原来是 "30%"'],
    ["a list for a share", "[1]", '应为百分比，如 30%，原来是 "30%"'],
  ])("is a setting that changes its kind: %s", (_, value, said) => {
    const base = { name: "底.yaml", yaml: "name: 底\nsettings: { cap: { value: 30%, source: x } }\n" };
    const own = { name: "市.yaml", yaml: `name: 市\nsettings: { cap: { value: ${value}, source: x } }\n` };
    expect(() => loadRulebook({ packs: [{ name: "甲.yaml", yaml: sound.replace("100)", "profile.cap)") }], profile: [base, own] })).toThrow(`市.yaml:2:27: cap ${said}`);
  });
});

describe("what is no YAML", () => {
  it.each([
    ["a full-width colon", ["title: 总分过高", "title：总分过高"], "2:3+10 YAML 写法有误：这一行缺少冒号，或冒号后没有空格 → 键后面要用半角冒号加一个空格“: ”，这里是全角“：”"],
    ["a key twice", ["  title: 总分过高", "  title: 总分过高\n  title: 又"], "3:3+1 YAML 写法有误：同一个键写了两次"],
    ["a text that begins with a star", ["title: 总分过高", "title: *x"], "2:10+2 YAML 写法有误：以 * 开头会被当成引用，请加引号"],
    ["an expression that begins with an exclamation mark", [check, "!total.score.figure"], "5:10+19 YAML 写法有误：以 ! 开头会被当成类型标记，请加引号"],
    ["braces within a text within braces", ["message: 总分 {left}", "message: { zh: 总分 {left}, en: total }"], "6:21+1 YAML 写法有误：这里不该有这个符号 → 文字里有冒号加空格时，整段加引号"],
    ["a tab before a key", ["  title: 总分过高", "\ttitle: 总分过高"], "2:2+5 YAML 写法有误：这里不该有这个符号 → 缩进只能用空格，不能用制表符（Tab）"],
  ] as const)("is told once: %s", (_, change, said) => {
    expect(inPack(change)).toEqual([said]);
  });

  it("is told of a file whose references would fill the memory", () => {
    const doubled = Array.from({ length: 12 }, (_, at) => `  - &a${at + 1} [${Array.from({ length: 9 }, () => `*a${at}`).join(", ")}]`).join("\n");
    expect(faultsIn(`rules:\n  - &a0 x\n${doubled}\n`)).toMatchObject([{ line: 1, column: 1, what: { zh: expect.stringMatching(/^YAML 的引用（\*）太多/) as string } }]);
  });
});
