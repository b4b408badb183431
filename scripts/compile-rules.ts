/** Writes dist/rules.json: the shipped packs and profiles parsed, so that a cold command need not load the YAML parser. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";
import { hashOf } from "../src/cli/compiled-rules.js";

const rules = new URL("../rules/", import.meta.url);
const texts = [rules, new URL("profiles/", rules)].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => readFileSync(new URL(encodeURIComponent(name), folder), "utf8")),
);
writeFileSync(new URL("../dist/rules.json", import.meta.url), JSON.stringify(Object.fromEntries(texts.map((text) => [hashOf(text), parse(text) as unknown]))));
