import type { RulebookSources } from "../../audit/index.js";
import type { Language } from "../../document/index.js";
import type { AuditResult, FileReport } from "../../model/index.js";
import type { OutputFile, ReportKind } from "../../report/index.js";
import type { NoticeTemplate } from "../../report/notice/index.js";
import type { UnitOptions } from "../audit-unit.js";
import type { Job, PackedPiece } from "../reading/protocol.js";
import type { Waived } from "./unit-found.js";

/** What a thread of a district's run is told once. */
export interface Setup extends UnitOptions {
  readonly sources: RulebookSources;
}

/** Of which unit, and how, outputs are to be made. Plain data, as it goes to a thread. */
export interface Making {
  readonly kinds: readonly ReportKind[];
  /** The unit's part as the store has it; moved to the thread. */
  readonly pieces: readonly PackedPiece[];
  readonly waived: Waived | undefined;
  readonly tool: AuditResult["tool"];
  readonly files: readonly FileReport[];
  readonly language: Language;
  readonly template: NoticeTemplate;
  readonly overview: string | undefined;
  /** Addresses of the submitted files, by their paths. */
  readonly links: ReadonlyMap<string, string | undefined>;
}

export interface MadeFile {
  readonly kind: ReportKind;
  readonly file: OutputFile;
}

/**
 * Reading a file; auditing the unit that handed in these documents, packed as reading gave them, of which its UnitRecord and its
 * UnitPart are told, null where they hold no form and no report; or making outputs of a unit.
 */
export type DistrictJob = ({ readonly task: "read" } & Job) | { readonly task: "audit"; readonly documents: readonly Uint8Array[] } | ({ readonly task: "make" } & Making);
