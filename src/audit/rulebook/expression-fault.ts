import { type Environment, ParseError, TypeError } from "@marcbachmann/cel-js";
import { type Words, words } from "../words.js";
import { hintFor, nearest } from "../yaml/nearest.js";

export interface ExpressionFault {
  readonly what: Words;
  readonly hint?: Words | undefined;
  /** Which characters of the expression are meant. */
  readonly within: { readonly start: number; readonly end: number };
}

/** What a Chinese keyboard gives, and what an expression wants in its place. */
const plainMarks: Readonly<Record<string, string>> = {
  "，": ",", "（": "(", "）": ")", "“": '"', "”": '"', "‘": "'", "’": "'", "：": ":", "；": ",", "。": ".", "≥": ">=", "≤": "<=", "≠": "!=", "×": "*", "÷": "/", "＋": "+", "－": "-", "＝": "==", "＞": ">", "＜": "<", "【": "[", "】": "]", "？": "?", "！": "!",
};

const methods = ["map", "filter", "exists", "all", "exists_one", "size", "contains", "startsWith", "endsWith", "matches", "bind"];

/** What the expression language complains of, in words a reviewer can act on, with the characters that are meant. */
export function expressionFault(error: unknown, source: string, environment: Environment): ExpressionFault {
  if (!(error instanceof ParseError) && !(error instanceof TypeError)) {
    const said = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    return { what: words(`表达式有误：${said}`, `faulty expression: ${said}`), within: { start: 0, end: source.length } };
  }
  const { code, summary } = error;
  const start = Math.min(error.range?.start ?? 0, source.length);
  const end = Math.max(start, Math.min(error.range?.end ?? source.length, source.length));
  const within = { start, end };
  const part = source.slice(start, end);
  const faulty = (zh: string, en: string, hint?: Words): ExpressionFault => ({ what: words(`表达式有误：${zh}`, `faulty expression: ${en}`), within, hint });
  if (code === "unknown_variable") return unknownName(part, within, source, environment);
  if (code === "no_matching_overload") return unknownCall(summary, within, source, environment);
  if (code === "unexpected_token" && start >= source.trimEnd().length) return { ...faulty("没有写完，后面缺东西", "it is not finished"), within: { start: Math.max(0, source.trimEnd().length - 1), end: source.trimEnd().length } };
  if (code === "unexpected_character" || code === "unexpected_token" || code === "expected_token") {
    const plain = plainMarks[source.slice(start, start + 1)];
    if (plain !== undefined) return faulty(`这里是全角符号“${source.slice(start, start + 1)}”`, `a full-width “${source.slice(start, start + 1)}”`, words(`请用半角的 ${plain}`, `write ${plain}`));
    if (part === "=") return faulty("比较要写两个等号", "equality is written ==", words("请用 ==", "write =="));
    return faulty(`看不懂“${part}”`, summary);
  }
  if (code === "no_such_overload") return faulty(`两边不能这样算：${summary.replace("no such overload: ", "")}`, summary);
  if (code === "unterminated_string") return faulty("引号没有配对", "a quotation mark has no partner");
  return faulty(summary, summary);
}

function unknownName(name: string, within: ExpressionFault["within"], source: string, environment: Environment): ExpressionFault {
  const method = /\.(\w+)\(\s*$/.exec(source.slice(0, within.start));
  const [, called = ""] = method ?? [];
  // The variable of list.exist(i, …) is not known because there is no exist.
  if (method !== null && called !== "" && !methods.includes(called)) {
    const start = within.start - method[0].length + 1;
    return { what: words(`没有“${called}”这个方法`, `there is no method “${called}”`), hint: hintFor(called, methods), within: { start, end: start + called.length } };
  }
  const variables = environment.getDefinitions().variables.map((each) => each.name);
  const near = nearest(name, variables) === undefined && nearest(name, functionsOf(environment)) !== undefined ? functionsOf(environment) : variables;
  return { what: words(`没有变量“${name}”`, `there is no variable “${name}”`), hint: hintFor(name, near), within };
}

function unknownCall(summary: string, within: ExpressionFault["within"], source: string, environment: Environment): ExpressionFault {
  const [, name = "", given = ""] = /'(?:.*\.)?(\w+)\((.*)\)'/.exec(summary) ?? [];
  const at = source.indexOf(name, within.start);
  const spot = at < 0 ? within : { start: at, end: at + name.length };
  const signatures = environment.getDefinitions().functions.filter((each) => each.name === name);
  if (signatures.length === 0) {
    const near = source[at - 1] === "." ? methods : functionsOf(environment);
    return { what: words(`没有“${name}”这个函数`, `there is no function “${name}”`), hint: hintFor(name, near), within: spot };
  }
  const shown = [...new Set(signatures.map((each) => `${name}(${each.params.map(({ type }) => typeNames[type] ?? type).join(", ")})`))].slice(0, 4);
  const told = given.split(", ").map((type) => typeNames[type] ?? type).join(", ");
  return { what: words(`${name} 不能用在（${told}）上`, `${name} does not take (${given})`), hint: words(`可以写 ${shown.join("、")}`, `it takes ${shown.join(", ")}`), within: spot };
}

/** Words for the types in a signature; a figure may stand as a plain number. */
const typeNames: Readonly<Record<string, string>> = { Term: "数", int: "数", double: "数", list: "列表", "list<dyn>": "列表", string: "文字", bool: "真假", map: "行", "map<dyn, dyn>": "行", dyn: "任意", Verdict: "核对结果" };

function functionsOf(environment: Environment): string[] {
  return [...new Set(environment.getDefinitions().functions.map((each) => each.name))].filter((name) => /^[a-z]/i.test(name));
}

