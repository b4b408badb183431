import { describePlace } from "../../document/index.js";
import type { AuditResult, FileReport } from "../../model/index.js";
import { numbersOf } from "../order.js";
import type { OutputOptions } from "../output.js";
import { contentsOf } from "../parts.js";
import { shortNames } from "../places.js";
import { profileLines } from "../profiles.js";
import { rosterPart } from "../roster/page.js";
import { printable } from "../text.js";
import { isUnread, troubleOf } from "../trouble.js";
import { waiverLines } from "../waivers.js";
import { type Words, wordsOf } from "../words.js";
import { html, type Markup } from "./markup.js";
import { notCheckedSection, passesSection } from "./parts/coverage.js";
import { type FileView, filesSection, waiversSection } from "./parts/files.js";
import { filters } from "./parts/filters.js";
import { overview, type OverviewView } from "./parts/overview.js";
import { page } from "./parts/page.js";
import { type Shown, unitSection } from "./parts/unit.js";
import { findingsOf, groupBars, ruleBars, unitBars } from "./view/bars.js";
import { excerptsThatFit, excerptView } from "./view/excerpts.js";
import { unitViews } from "./view/findings.js";
import { passesViews } from "./view/passes.js";
import type { ExcerptView, FindingView, PageData, UnitView } from "./view/view.js";
import { type PageWords, pageWordsOf } from "./words.js";

/** Up to so many findings all are in the markup; of more so many, and the script in the page makes the others. */
const allInMarkup = 300;
const firstInMarkup = 100;

/** report.html: one file with the findings beside what they rest on. */
export function renderHtml(result: AuditResult, { language, overview: all }: OutputOptions): string {
  const [words, pageWords] = [wordsOf(language), pageWordsOf(language)];
  const told = result.excerpts ?? [];
  const fitting = excerptsThatFit(numbersOf(result).keys(), told);
  const leftOut = result.findings.filter(({ evidence }) => evidence.some(({ source }) => source !== undefined && told[source.excerpt] !== undefined && fitting[source.excerpt] === undefined)).length;
  const units = unitViews(result, words, fitting);
  const findings = findingsOf(units);
  const last = findings.length > allInMarkup ? firstInMarkup : findings.length;
  const first = new Set(findings.slice(0, last));
  const shown: Shown = (finding) => first.has(finding);
  const excerpts = fitting.map(excerptView);
  const passes = passesViews(result, words);
  const nameOf = shortNames(result);
  const head = { ...overviewOf(result, units, words, pageWords), ...(all === undefined ? {} : { all }) };
  const body = html`${overview(head, pageWords)}
    ${rosterPart(result, words)}
    <main id="findings" tabindex="-1">
    ${findings.length > 0 && html`<h2 class="vh">${pageWords.findings}</h2>${filters(findings, pageWords)}`}
    <noscript><p class="notice">${last < findings.length ? pageWords.partial(last, findings.length) : pageWords.noScript}</p></noscript>
    ${leftOut > 0 && html`<p class="notice">${pageWords.excerptsLeftOut(leftOut)}</p>`}
    <p class="none" id="none" hidden>${pageWords.none}</p>
    ${unitSections(units, shown, excerpts, pageWords)}
    </main>
    <aside aria-label="${pageWords.passes}">
    ${waiversSection((result.waivers ?? []).map((waiver) => [words.waiverState[waiver.state], ...waiverLines(waiver, words)]), pageWords)}
    ${notCheckedSection(result.checks, (place) => `${nameOf(place.file)} ${describePlace(place, language)}`, pageWords)}
    ${passesSection(passes, result.summary.passed, pageWords)}
    ${filesSection(result.files.map((file) => fileView(file, words)), pageWords)}
    </aside>
    <footer><p>${pageWords.about}</p></footer>`;
  const sent: PageData = { language, excerpts, later: laterOf(units, shown), sources: sourcesOf(findings.slice(0, last)), passes: passes.map(({ told }) => told) };
  return page(`${head.whose} · ${head.title}`, `gouji ${result.tool.version}`, body, sent, pageWords);
}

function overviewOf(result: AuditResult, units: readonly UnitView[], words: Words, pageWords: PageWords): OverviewView {
  const { summary, tool, findings } = result;
  const names = [...new Set(result.units.map(({ name }) => name || words.noName))];
  const years = [...new Set(result.units.flatMap(({ year }) => year ?? []))].sort((one, other) => one - other);
  const notice = result.units.length === 0 ? words.nothingAudited : findings.length > 0 ? undefined : summary.passed === 0 ? words.nothingChecked : words.nothing;
  const profiles = profileLines(result, words).map(printable);
  return {
    title: words.title,
    whose: names.length > 1 ? pageWords.unitsNamed(names[0] ?? "", names.length) : (names[0] ?? words.noName),
    facts: [pageWords.years(years), pageWords.filesCount(summary.files), `${tool.name} ${tool.version}`].filter((fact) => fact !== ""),
    summary,
    ...(notice === undefined ? {} : { notice }),
    profiles: { names: `${words.profile}${words.colon}${profiles.map((line) => line.split(words.colon)[0]).join(words.pause)}`, reasons: profiles },
    rules: ruleBars(units),
    units: unitBars(units),
    groups: groupBars(units),
  };
}

function unitSections(units: readonly UnitView[], shown: Shown, excerpts: readonly ExcerptView[], words: PageWords): Markup[] {
  let groups = 0;
  return units.map((unit) => {
    const first = groups;
    groups += unit.groups.length;
    return unitSection(unit, first, shown, excerpts, words);
  });
}

function laterOf(units: readonly UnitView[], shown: Shown): PageData["later"] {
  const groups = units.flatMap((unit) => unit.groups);
  return groups.flatMap(({ findings }, group) => findings.filter((each) => !shown(each)).map((finding) => [group, finding] as const));
}

/** What the script needs in order to show more of a source that is in the markup. */
function sourcesOf(inMarkup: readonly FindingView[]): PageData["sources"] {
  return Object.fromEntries(inMarkup.map(({ number, sources, moreSources }) => [number, { shown: sources, more: moreSources }]));
}

function fileView(file: FileReport, words: Words): FileView {
  const contents = contentsOf(file);
  const whole = contents.every(({ read }) => read) && file.problems.every(({ severity }) => severity === "note");
  const unread = contents.filter(({ read }) => !read).map(({ name, why }) => `${name.split("/").at(-1) ?? name}${words.brackets(why ?? words.no)}`);
  const recognised = file.recognised === undefined ? [] : [words.recognisedAt(file.recognised.confidence)];
  return {
    path: file.path,
    format: file.format,
    bytes: file.bytes,
    reading: isUnread(file.problems) ? "no" : whole ? "yes" : "partly",
    troubles: [...file.problems.map((problem) => troubleOf(file.path, problem, words.language)), ...unread, ...recognised],
  };
}
