import type { Likeness, Seen } from "../model/index.js";
import { type District, type Head, relationOf } from "./district.js";
import { inUnits, type Together } from "./together.js";
import { type Alike, Postings } from "./postings.js";
import type { Passage } from "./sketch.js";

/** Two paragraphs are one where they share so many characters, and so much of what no template has. */
const least = 24;
const share = 0.7;
/** From so many figures on, a paragraph of set phrases alone is known by them. */
const telling = 3;
/** So many of the passages are shown with all their places; how many there are, is told. */
const mostShown = 6;

interface Owner {
  readonly head: number;
  readonly passage: number;
}

/** The same paragraphs in the reports of different units, those of the same units together. */
export function copiedTexts(district: District): readonly Likeness[] {
  const { mostUnits } = district;
  const byWords = sharedBy(district, { least, share, mostUnits }, ({ clauses, weights }) => ({ hashes: clauses, weights: total(weights) < least ? [] : weights }));
  const byFigures = sharedBy(district, { least: 1, share: 0, mostUnits }, ({ exact, figures }) => ({ hashes: [exact], weights: [figures < telling ? 0 : 1] }));
  const known = new Set(byWords.flat().map(keyOf));
  const texts = [...byWords, ...byFigures.filter((text) => !text.every((owner) => known.has(keyOf(owner))))];
  return inUnits(texts, ({ head }) => head, district).flatMap((group) => likenessOf(group, district));
}

type Print = Head["passages"][number];

function sharedBy(district: District, alike: Alike, by: (passage: Print) => { readonly hashes: readonly number[]; readonly weights: readonly number[] }): readonly (readonly Owner[])[] {
  const postings = new Postings();
  const owners: Owner[] = [];
  district.heads.forEach(({ who, passages }, head) => {
    for (const [passage, print] of passages.entries()) {
      const { hashes, weights } = by(print);
      if (weights.every((weight) => weight === 0)) continue;
      postings.add(who, hashes, (at) => weights[at] ?? 0);
      owners.push({ head, passage });
    }
  });
  return postings.alike(alike).map((group) => group.flatMap((owner) => owners[owner] ?? []));
}

function keyOf({ head, passage }: Owner): string {
  return `${head}/${passage}`;
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
        sameFigures: alike.filter(({ sameFigures, figures }) => sameFigures && figures >= telling).length,
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
