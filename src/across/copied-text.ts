import type { Likeness, Seen } from "../model/index.js";
import { type District, type Head, relationOf } from "./district.js";
import { inUnits, type Together } from "./together.js";
import { Postings } from "./postings.js";
import type { Passage } from "./sketch.js";

/** Two paragraphs are one where they share so many characters, and so much of what no template has. */
const least = 24;
const share = 0.7;
/** So many of the passages are shown with all their places; how many there are, is told. */
const mostShown = 6;

interface Owner {
  readonly head: number;
  readonly passage: number;
}

/** The same paragraphs in the reports of different units, those of the same units together. */
export function copiedTexts(district: District): readonly Likeness[] {
  const postings = new Postings();
  const owners: Owner[] = [];
  district.heads.forEach(({ who, passages }, head) => {
    for (const [passage, { clauses, weights }] of passages.entries()) {
      if (total(weights) < least) continue;
      postings.add(who, clauses, (clause) => weights[clause] ?? 0);
      owners.push({ head, passage });
    }
  });
  const texts = postings.alike({ least, share, mostUnits: district.mostUnits }).map((alike) => alike.flatMap((owner) => owners[owner] ?? []));
  return inUnits(texts, ({ head }) => head, district).flatMap((group) => likenessOf(group, district));
}

interface Text {
  readonly passages: readonly { readonly head: Head; readonly passage: Passage }[];
  /** The same clauses in all places; and the same figures besides. */
  readonly sameWords: boolean;
  readonly sameFigures: boolean;
  readonly length: number;
  readonly figures: number;
}

function likenessOf({ heads, texts }: Together<Owner>, district: District): readonly Likeness[] {
  const sketches = new Map(heads.map((head) => [head, district.sketch(head.at)]));
  const told = texts.flatMap((places) => textOf(places.flatMap(({ head, passage }) => {
    const owner = district.heads[head];
    const found = owner === undefined ? undefined : sketches.get(owner)?.passages[passage];
    return owner === undefined || found === undefined ? [] : [{ head: owner, passage: found }];
  })));
  const shown = [...told].sort((one, other) => other.length - one.length).slice(0, mostShown);
  const [first] = heads;
  const [longest] = shown;
  if (first === undefined || longest === undefined) return [];
  const sum = (of: readonly Text[], count: (text: Text) => number): number => of.reduce((total, text) => total + count(text), 0);
  const alike = told.filter(({ sameWords }) => sameWords);
  return [
    {
      kind: "copied-text",
      units: heads.map(({ shown: name }) => name),
      ...(first.year === undefined ? {} : { year: first.year }),
      data: {
        unitCount: heads.length,
        passages: told.length,
        length: sum(told, ({ length }) => length),
        sameLength: sum(alike, ({ length }) => length),
        figures: sum(alike.filter(({ sameFigures }) => sameFigures), ({ figures }) => figures),
        relation: relationOf(heads),
        sample: sampleOf(longest),
      },
      seen: shown.flatMap(({ passages }) => passages.map(({ head, passage: { text, place } }): Seen => ({ unit: head.shown, concept: "other", text: cut(text, 60), quote: text, place }))),
    },
  ];
}

function textOf(passages: Text["passages"]): Text[] {
  const [first] = passages;
  if (first === undefined) return [];
  const words = (passage: Passage): string => passage.clauses.join();
  return [
    {
      passages,
      sameWords: passages.every(({ passage }) => words(passage) === words(first.passage)),
      sameFigures: passages.every(({ passage }) => passage.exact === first.passage.exact),
      length: Math.min(...passages.map(({ passage: { weights } }) => total(weights))),
      figures: first.passage.figures,
    },
  ];
}

function total(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}

function sampleOf({ passages: [first] }: Text): string {
  return cut(first?.passage.text ?? "", 40);
}

function cut(text: string, length: number): string {
  const plain = text.trim();
  return plain.length > length ? `${plain.slice(0, length)}…` : plain;
}
