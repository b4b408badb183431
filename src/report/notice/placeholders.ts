/** Something a template may ask for, by its Chinese or its English name. */
export interface Placeholder {
  readonly zh: string;
  readonly en: string;
  /** text: {单位}; list: {#问题} … {/问题}; block, whole paragraphs and tables: {@摘录}. Each may be a condition too: {#算式} … {/算式}. */
  readonly kind: "text" | "list" | "block";
  /** What each item of a list has besides what is around it. */
  readonly items?: readonly Placeholder[];
}

const text = (zh: string, en: string): Placeholder => ({ zh, en, kind: "text" });
const list = (zh: string, en: string, items: readonly Placeholder[]): Placeholder => ({ zh, en, kind: "list", items });

const item: readonly Placeholder[] = [
  text("序号", "number"),
  text("标题", "title"),
  text("对象", "subject"),
  text("处理", "request"),
  text("组名", "form"),
  text("文件", "file"),
  text("位置", "place"),
  text("说明", "message"),
  text("填列数", "actual"),
  text("核对数", "expected"),
  text("相差", "difference"),
  text("算式", "working"),
  text("涉及数据", "figures"),
  text("依据", "basis"),
  text("建议", "suggestion"),
  text("识别", "recognised"),
  list("同时", "also", [text("内容", "content")]),
  { zh: "摘录", en: "source", kind: "block" },
];

/** Everything that a notice's template may ask for. */
export const placeholders: readonly Placeholder[] = [
  text("单位", "unit"),
  text("年度", "year"),
  text("文件数", "fileCount"),
  text("相符数", "passCount"),
  text("问题数", "problemCount"),
  text("错误数", "errorCount"),
  text("警告数", "warningCount"),
  text("提示数", "hintCount"),
  text("有识别", "anyRecognised"),
  list("材料", "files", [text("文件", "file")]),
  list("分组", "forms", [text("组名", "form"), list("问题", "problems", item)]),
  list("提示", "hints", item),
  list("问题", "problems", item),
];

/** The data under the Chinese names as well as the English, at every depth. */
export function underBothNames(data: object, known: readonly Placeholder[] = placeholders): Record<string, unknown> {
  const values = new Map<string, unknown>(Object.entries(data));
  const named = known.flatMap(({ zh, en, items }) => {
    const value = values.get(en);
    const told = Array.isArray(value) ? value.map((each: object) => underBothNames(each, items)) : value;
    return [[zh, told] as const, [en, told] as const];
  });
  return Object.fromEntries(named);
}
