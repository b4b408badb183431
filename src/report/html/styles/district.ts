import { base } from "./base.js";
import { overview } from "./overview.js";
import { print } from "./print.js";

/** What a district's page has besides: the table of units, and passages beside each other. */
const own = `
.card.doubtful a{border-top-color:var(--bar-warning)}.card.doubtful b{color:var(--warning)}
.stack .clean{background:var(--good)}
.units{width:100%;border-collapse:collapse;background:var(--card);border:1px solid var(--line);font-size:.92rem}
.units th,.units td{padding:.35rem .7rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
.units thead th{background:var(--head);white-space:nowrap}
.units thead button{all:unset;cursor:pointer;font-weight:600}
.units thead button:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.units th[aria-sort=ascending] button::after{content:" ▲"}
.units th[aria-sort=descending] button::after{content:" ▼"}
.units tbody th{font-weight:400;overflow-wrap:anywhere}
.units tbody tr:hover{background:var(--head)}
.units .chief{color:var(--quiet);font-size:.85rem}
.between{padding:.6rem 0;border-bottom:1px solid var(--line)}
.between:last-child{border-bottom:0}
.between h3{font-size:.95rem;margin:0}
.passages{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(24rem,100%),1fr));gap:.75rem;margin-top:.4rem}
.passages figure{padding:.5rem .8rem;background:var(--head);border-radius:6px;font-size:.88rem;min-width:0;overflow-wrap:anywhere}
.passages figcaption{color:var(--quiet);font-size:.85em}
@media print{.units{font-size:8.5pt}.units th,.units td{padding:.15rem .35rem}.between{break-inside:avoid}.cards{grid-template-columns:repeat(8,1fr)}}
`;

/** The style sheet of a district's page. */
export const districtStyles = [base, overview, print, own].join("").replace(/\n+/g, "\n");
