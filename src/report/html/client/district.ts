/** What the page of a district does in the browser: filters and sorts its units. Everything it shows can be read without. */
import { districtWords } from "../../district/words.js";
import { allOf, element, sent } from "./sent.js";
import { watchTheme } from "./theme.js";

const words = districtWords(sent.language);
const search = element("search") as HTMLInputElement;
const state = element("state") as HTMLSelectElement;
const kind = element("kind") as HTMLSelectElement;
const rows = allOf<HTMLTableRowElement>("#units tbody tr").map((row) => ({
  row,
  text: row.dataset["text"] ?? "",
  state: row.dataset["state"] ?? "",
  kinds: new Set((row.dataset["kinds"] ?? "").split(" ")),
}));

function filter(): void {
  const wanted = search.value.toLowerCase().split(/\s+/).filter((word) => word !== "");
  let shown = 0;
  for (const each of rows) {
    const matches = wanted.every((word) => each.text.includes(word)) && (state.value === "" || each.state === state.value) && (kind.value === "" || each.kinds.has(kind.value));
    each.row.hidden = !matches;
    if (matches) shown += 1;
  }
  element("count").textContent = words.shown(shown, rows.length);
  element("none").hidden = shown > 0;
}

/** Numbers begin with the largest, names with the first. */
function sort(header: HTMLTableCellElement): void {
  const column = header.cellIndex;
  const numbers = header.classList.contains("count");
  const before = header.getAttribute("aria-sort");
  const ascending = before === null ? !numbers : before === "descending";
  for (const other of allOf("#units thead th")) other.removeAttribute("aria-sort");
  header.setAttribute("aria-sort", ascending ? "ascending" : "descending");
  const told = rows.map(({ row }) => ({ row, cell: row.cells[column]?.textContent ?? "" }));
  told.sort((one, other) => (ascending ? 1 : -1) * (numbers ? Number(one.cell) - Number(other.cell) : one.cell.localeCompare(other.cell, document.documentElement.lang)));
  document.querySelector("#units tbody")?.append(...told.map(({ row }) => row));
}

/** #state=wrong, #kind=3: what the cards and bars lead to. */
function followAddress(): void {
  const target = document.getElementById(location.hash.slice(1));
  if (target instanceof HTMLDetailsElement) target.open = true;
  const asked = new URLSearchParams(location.hash.slice(1));
  if (!asked.has("state") && !asked.has("rule")) return;
  state.value = asked.get("state") ?? "";
  kind.value = asked.get("rule") ?? "";
  search.value = "";
  filter();
  element("findings").scrollIntoView();
}

document.documentElement.classList.add("scripted");
watchTheme();
for (const field of [search, state, kind]) field.addEventListener("input", filter);
element("clear").addEventListener("click", () => {
  for (const field of [search, state, kind]) field.value = "";
  filter();
});
for (const header of allOf<HTMLTableCellElement>("#units thead th")) header.querySelector("button")?.addEventListener("click", () => sort(header));
addEventListener("hashchange", followAddress);
element("print").addEventListener("click", () => print());
let opened: HTMLDetailsElement[] = [];
addEventListener("beforeprint", () => {
  opened = allOf<HTMLDetailsElement>("details").filter(({ open }) => !open);
  for (const details of opened) details.open = true;
});
addEventListener("afterprint", () => {
  for (const details of opened) details.open = false;
});
addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.target instanceof HTMLInputElement) return;
  event.preventDefault();
  search.focus();
});
filter();
followAddress();
