import type { Language } from "../../document/index.js";
import type { DistrictOverview, FileReport } from "../../model/index.js";
import type { ReportKind } from "../../report/index.js";
import type { NoticeTemplate } from "../../report/notice/index.js";
import type { PackedPiece } from "../reading/protocol.js";
import type { Hands } from "./hands.js";
import { hashOf, keyOf } from "./keys.js";
import { madeOf } from "./made.js";
import { pack, unpack } from "./packing.js";
import type { MadeFile, Making } from "./protocol.js";
import type { Store } from "./store.js";
import type { PieceKind, Waived } from "./unit-found.js";

/** How outputs of units are made, whichever unit. */
export interface OutputsOptions {
  readonly language: Language;
  readonly template: NoticeTemplate;
  /** The relative address of the page of all units, from a unit's own folder; undefined where there is none. */
  readonly overview: string | undefined;
  /** What leads from a unit's folder to a submitted file. */
  readonly linkTo: (number: number) => (path: string) => string | undefined;
}

/** A file that is made of a unit, by what it is known again. */
export interface Known {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** What is made of the units of a district, one by one. */
export interface UnitOutputs {
  /** The files of that kind as an earlier run made them of the very same; undefined where none did. */
  before(number: number, kind: ReportKind): readonly Known[] | undefined;
  make(number: number, kinds: readonly ReportKind[]): Promise<MadeFile[]>;
}

/** What outputs rest on besides how they are made. */
export interface OutputsGround extends Pick<DistrictOverview, "units" | "files" | "tool"> {
  readonly store: Store;
  readonly hands: Hands;
  /** What this build of the tool is known by. */
  readonly build: string;
  /** The key under which the store has what was found of a unit, and the pieces of it. */
  readonly keyOf: (number: number) => string;
  readonly pieces: (number: number, wanted: readonly PieceKind[]) => PackedPiece[];
  readonly waived: (number: number) => Waived | undefined;
}

/** Outputs made by the hands. The store keeps by what each is known again, not the bytes: they lie in the folder of outputs as a rule. */
export function unitOutputs({ store, hands, build, units, files, tool, ...ground }: OutputsGround, { language, template, overview, linkTo }: OutputsOptions): UnitOutputs {
  const how = keyOf(build, language, template.name, hashOf(template.bytes), overview, tool);
  const filesOf = (number: number): FileReport[] => (units[number]?.unit.files ?? []).flatMap((path) => files.get(path) ?? []);
  const linksOf = (number: number) => new Map(filesOf(number).map(({ path }) => [path, linkTo(number)(path)] as const));
  const names = new Map<number, string>();
  const groundOf = (number: number): string => {
    const known = names.get(number) ?? keyOf(how, ground.keyOf(number), [...(ground.waived(number) ?? [])], filesOf(number), [...linksOf(number)]);
    names.set(number, known);
    return known;
  };
  const nameOf = (number: number, kind: ReportKind): string => `${groundOf(number)} ${kind}`;
  return {
    before(number, kind) {
      const kept = store.get("made", nameOf(number, kind));
      return kept === undefined ? undefined : unpack<readonly Known[]>(kept);
    },
    async make(number, kinds) {
      const making = (): Making => ({ kinds, pieces: ground.pieces(number, kinds.some(tellsFacts) ? ["part", "passes", "facts"] : ["part", "passes"]), waived: ground.waived(number), tool, files: filesOf(number), language, template, overview, links: linksOf(number) });
      const made = (await hands.lend((hand) => hand.make(making()))) ?? (await all(madeOf(making())));
      for (const kind of kinds) store.put("made", nameOf(number, kind), pack(made.filter((each) => each.kind === kind).map(({ file: { path, bytes } }): Known => ({ path, sha256: hashOf(bytes), bytes: bytes.length }))));
      return made;
    },
  };
}

/** Most kinds tell no fact but those that a finding rests on. */
function tellsFacts(kind: ReportKind): boolean {
  return kind === "xbrl" || kind === "json";
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}
