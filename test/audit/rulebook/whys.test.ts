import { expect, test } from "vitest";
import { wholeRulebook } from "../rulebook.js";

const { rules, off } = wholeRulebook();
const shipped = [...rules, ...off];
const languages = ["zh", "en"] as const;
const han = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

test("every shipped rule says why it checks, in both languages and in words of its own", () => {
  const wanting = shipped.filter(({ why, title, message }) => {
    if (why === undefined || han(why.zh) < 12 || han(why.en) > why.en.length / 4) return true;
    return languages.some((language) => why[language].trim() === "" || [title[language], message[language]].includes(why[language]));
  });
  expect(wanting.map(({ id }) => id)).toEqual([]);

  const shared = languages.flatMap((language) => {
    const all = shipped.map(({ id, why }) => ({ id, text: why?.[language] }));
    return all.filter(({ text }, at) => all.findIndex((other) => other.text === text) !== at).map(({ id }) => `${id} (${language})`);
  });
  expect(shared).toEqual([]);
});
