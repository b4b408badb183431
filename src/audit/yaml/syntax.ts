import type { YAMLError } from "yaml";
import { type Words, words } from "../words.js";

/** What the YAML library complains of, by its codes, in the words of somebody who never read YAML's specification. */
const said: Readonly<Record<string, string>> = {
  BAD_INDENT: "缩进不对：同一级的行要对齐",
  TAB_AS_INDENT: "缩进只能用空格，不能用制表符（Tab）",
  MULTILINE_IMPLICIT_KEY: "这一行缺少冒号，或冒号后没有空格",
  MISSING_CHAR: "缺少标点（冒号、逗号、引号或括号）",
  DUPLICATE_KEY: "同一个键写了两次",
  BLOCK_AS_IMPLICIT_KEY: "一行里不能有两层“键: 值”；文字里有冒号的，加引号",
  BLOCK_IN_FLOW: "括号里不能再用缩进的写法",
  UNEXPECTED_TOKEN: "这里不该有这个符号",
  BAD_SCALAR_START: "文字不能以这个符号开头，请加引号",
  BAD_DQ_ESCAPE: "双引号里的反斜杠写法不对；反斜杠要写两个，或改用单引号",
  BAD_ALIAS: "以 * 开头会被当成引用，请加引号",
  MULTIPLE_DOCS: "一个文件只能有一份内容，不能有第二个 ---",
  BAD_COLLECTION_TYPE: "以 ! 开头会被当成类型标记，请加引号",
  TAG_RESOLVE_FAILED: "以 ! 开头会被当成类型标记，请加引号",
};

export function syntaxWords(error: YAMLError): Words {
  const en = error.message.split("\n")[0] ?? "";
  return words(`YAML 写法有误：${said[error.code] ?? en}`, `YAML syntax: ${en}`);
}

/** Full-width marks are what a Chinese keyboard gives where YAML wants plain ones. */
export function syntaxHint(line: string): Words | undefined {
  if (/^ *\t/.test(line)) return words("缩进只能用空格，不能用制表符（Tab）", "Indent with spaces, not with tabs");
  const bare = line.replace(/"[^"]*"|'[^']*'/g, "");
  if (/^\s*(?:-\s*)?[\w.-]+：/.test(bare)) return words("键后面要用半角冒号加一个空格“: ”，这里是全角“：”", "A key is followed by “: ” (half-width), not by “：”");
  if (/[{[][^}\]]*，/.test(bare)) return words("{ } 和 [ ] 里用半角逗号“,”，这里有全角“，”", "Inside { } and [ ] commas are half-width “,”, not “，”");
  if (/^\s*(?:-\s*)?[\w.-]+:[^\s]/.test(bare)) return words("冒号后面要有一个空格", "A colon is followed by a space");
  if (/:\s+[^"'|>{[].*:\s/.test(line)) return words("文字里有冒号加空格时，整段加引号", "Quote a text that contains a colon and a space");
  return undefined;
}
