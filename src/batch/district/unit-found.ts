import type { AuditResult, FileReport, Finding, UnitPart } from "../../model/index.js";
import type { PackedPiece } from "../reading/protocol.js";
import { summaryOf } from "../whole.js";
import { pack, unpack } from "./packing.js";

/** What lists tell of a unit: all but the long tables of what holds and what was read, which a page of the unit and JSON tell. */
export type UnitFound = Omit<UnitPart, "passes" | "facts">;

/** What a unit's part is kept as. */
export type PieceKind = "part" | "passes" | "facts";

/** Of the findings of a unit, by their numbers: those that somebody decided need not be put right. */
export type Waived = ReadonlyMap<number, NonNullable<Finding["waived"]>>;

/** The pieces of a part, so that whoever asks for its findings need not unpack a hundred times as many passes. */
export function packedPart({ passes, facts, ...found }: UnitPart): PackedPiece[] {
  return [
    { kind: "part", bytes: pack(found) },
    ...(passes === undefined ? [] : [{ kind: "passes" as const, bytes: pack(passes) }]),
    ...(facts === undefined ? [] : [{ kind: "facts" as const, bytes: pack(facts) }]),
  ];
}

/**
 * The part with all its pieces, in the order in which a result tells them.
 *
 * @param piece undefined where a unit has none of that kind
 */
export function partOf(piece: (kind: PieceKind) => Uint8Array | undefined): UnitPart | undefined {
  const [kept, passes, facts] = [piece("part"), piece("passes"), piece("facts")];
  if (kept === undefined) return undefined;
  const { unit, findings, checks, excerpts } = unpack<UnitFound>(kept);
  return {
    unit,
    findings,
    ...(passes === undefined ? {} : { passes: unpack<NonNullable<UnitPart["passes"]>>(passes) }),
    checks,
    ...(excerpts === undefined ? {} : { excerpts }),
    ...(facts === undefined ? {} : { facts: unpack<NonNullable<UnitPart["facts"]>>(facts) }),
  };
}

export function withMarks<Part extends UnitFound>(part: Part, waived: Waived | undefined): Part {
  return waived === undefined ? part : { ...part, findings: marked(part.findings, waived) };
}

export function marked(findings: readonly Finding[], waived: Waived): Finding[] {
  return findings.map((finding, at) => {
    const by = waived.get(at);
    return by === undefined ? finding : { ...finding, waived: by };
  });
}

/** The result of one unit alone, with the files that it handed in. */
export function unitResult({ unit, ...part }: UnitPart, tool: AuditResult["tool"], files: readonly FileReport[]): AuditResult {
  return { schema: "gouji/result@1", tool, units: [unit], files: [...files], ...part, summary: summaryOf([unit], files, part.findings, part.checks) };
}
