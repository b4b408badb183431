import { html, type Markup } from "../markup.js";
import type { PageWords } from "../words.js";

export interface FileView {
  readonly path: string;
  readonly format: string;
  readonly bytes: number;
  readonly reading: "yes" | "partly" | "no";
  readonly troubles: readonly string[];
}

/** Of more files than this only those with trouble are named. */
const mostFiles = 300;

/** Every file with what was read of it; those that were not read in whole come first, and open. */
export function filesSection(files: readonly FileView[], words: PageWords): Markup {
  const troubled = files.filter(({ reading, troubles }) => reading !== "yes" || troubles.length > 0);
  const sound = files.filter((file) => !troubled.includes(file));
  const unread = troubled.some(({ reading }) => reading === "no");
  const named = files.length > mostFiles ? [] : sound;
  return html`<details class="coverage" id="files"${unread && html` open`}><summary><h2>${words.files} <span class="badge">${files.length}</span>${troubled.length > 0 && html` <span class="badge warning">${words.troubled} ${troubled.length}</span>`}</h2></summary>
    <table class="list"><thead><tr><th scope="col">${words.file}</th><th scope="col">${words.format}</th><th scope="col" class="count">${words.size}</th><th scope="col">${words.read}</th><th scope="col">${words.trouble}</th></tr></thead>
    <tbody>${[...troubled, ...named].map((file) => fileRow(file, words))}</tbody></table>
    ${named.length < sound.length && html`<p class="quiet">${words.moreFiles(sound.length - named.length)}</p>`}
    </details>`;
}

function fileRow({ path, format, bytes, reading, troubles }: FileView, words: PageWords): Markup {
  return html`<tr><td>${path}</td><td>${format}</td><td class="count">${size(bytes)}</td><td class="reading ${reading}">${words.reading[reading]}</td><td>${troubles.length === 1 ? troubles[0] : troubles.length > 1 && html`<ul>${troubles.map((trouble) => html`<li>${trouble}</li>`)}</ul>`}</td></tr>`;
}

function size(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** Waivers that waived nothing, each with its place, its subject and why. */
export function waiversSection(waivers: readonly (readonly string[])[], words: PageWords): Markup | false {
  return waivers.length > 0 && html`<details class="coverage" id="waivers"><summary><h2>${words.waivers} <span class="badge warning">${waivers.length}</span></h2></summary><ul>${waivers.map((lines) => html`<li>${lines.map((line) => html`<span class="block">${line}</span>`)}</li>`)}</ul></details>`;
}
