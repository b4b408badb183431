/** Names that Excel has for formats of its own in `mso-number-format`. */
const named: Readonly<Record<string, string>> = {
  general: "General", fixed: "0.00", standard: "#,##0.00", percent: "0.00%", "short date": "yyyy/m/d", "medium date": "d-mmm-yy", "long date": "yyyy年m月d日",
  "general date": "yyyy/m/d h:mm", "short time": "h:mm", "medium time": "h:mm AM/PM", "long time": "h:mm:ss", scientific: "0.00E+00", "yes/no": '"Yes";"Yes";"No"',
};

/** An Excel number format out of `mso-number-format:"0\.00"`, whose every sign but letters and digits may be escaped. */
export function numberFormatOf(style: string | undefined): string | undefined {
  if (style === undefined) return undefined;
  const bare = style.replace(/^(["'])([^]*)\1$/, "$2").replace(/\\([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))).replace(/\\([^])/g, "$1").trim();
  const known = named[bare.toLowerCase()] ?? bare;
  return known === "" || known === "General" ? undefined : known;
}
