import type { Finding } from "../../../src/model/index.js";

/** A finding of an invented unit, which a waiver may or may not cover. */
export const finding = (own: Partial<Finding> = {}): Finding => ({
  rule: "form.weights-differ-from-total",
  severity: "error",
  title: "各项分值之和与总分不符",
  unit: "临溪县文化馆",
  year: 2024,
  subject: "送戏下乡",
  message: "",
  actual: "98",
  expected: "100",
  measure: "分",
  evidence: [],
  basis: "",
  fingerprint: "aaaaaaaaaaaaaaaa",
  ...own,
});
