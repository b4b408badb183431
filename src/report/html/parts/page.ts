import { data, html, Markup } from "../markup.js";
import { script, scriptHash } from "../script.generated.js";
import { styles } from "../styles/index.js";
import type { PageData } from "../view/view.js";
import type { PageWords } from "../words.js";

/** The page of one result. Ends in a newline. */
export function page(title: string, generator: string, body: Markup, sent: PageData, words: PageWords): string {
  return shell({ title, generator, sent, script, scriptHash, styles }, html`${body}${keysDialog(words)}`, words);
}

export interface Shell {
  readonly title: string;
  readonly generator: string;
  readonly sent: PageData;
  readonly script: string;
  readonly scriptHash: string;
  readonly styles: string;
}

/** A whole file that asks the network for nothing: the only script that may run in it is its own. Ends in a newline. */
export function shell({ title, generator, sent, script, scriptHash, styles }: Shell, body: Markup, words: PageWords): string {
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src '${scriptHash}'; base-uri 'none'; form-action 'none'`;
  const whole = html`<!DOCTYPE html>
    <html lang="${words.language}">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="generator" content="${generator}">
    <title>${title}</title>
    <style>${new Markup(styles)}</style>
    </head>
    <body>
    <a class="skip" href="#findings">${words.skip}</a>
    ${body}
    <script type="application/json" id="data">${data(sent)}</script>
    <script>${new Markup(script)}</script>
    </body>
    </html>`;
  return `${whole.text}\n`;
}

function keysDialog(words: PageWords): Markup {
  return html`<dialog id="help" aria-labelledby="help-title"><h2 id="help-title">${words.help}</h2>
    <dl>${words.keys.map(([key, what]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${what}</dd></div>`)}</dl>
    <form method="dialog"><button>${words.close}</button></form></dialog>`;
}
