/** On paper: no controls, nothing cut off, breaks between findings and rows. */
export const print = `
@media print{
@page{size:A4;margin:14mm 12mm}
:root,:root[data-theme]{color-scheme:light;--ground:#fff;--card:#fff;--text:#000;--quiet:#444;--line:#999;--link:#000;--error:#8c1d18;--error-soft:#fff;--warning:#6b4500;--warning-soft:#fff;--info:#174a7c;--info-soft:#fff;--good:#155a2e;--bar-error:#c9372c;--bar-warning:#e0a12b;--bar-info:#5b93cc;--head:#eee;--mark:#ffe58a;--mark-soft:#fff6d6;--mark-line:#000;--on-mark:#000}
html{font-size:12px}
body{max-width:none;padding:0;font-size:9pt;line-height:1.4}
.top{padding:0 0 .6rem}
.tools,.back,.filters>:not(#count),.skip,.whole,.more-sources,dialog,footer,.rule-passes{display:none!important}
.filters{position:static;border:0;padding:0}
#count{margin:0}
.stack,.stack span,.card a,mark,td.m,.source .head td,.source th,.level,.badge,.working,.number{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.cards{grid-template-columns:repeat(7,1fr);gap:.4rem}
.card a{padding:.3rem .5rem}
.card b{font-size:1.2rem}
.charts{display:block;margin:.6rem 0}
.chart{padding:.4rem .8rem;margin-bottom:.6rem}
.chart table{font-size:8pt}
.chart tbody th{padding-block:0}
.notice,.unit>h2,.group>h3{break-inside:avoid}
.unit>h2,.group>h3,.chart h2,.chart summary,.finding h4,figcaption{break-after:avoid}
.unit>h2{margin-top:1rem}
.finding{display:block;content-visibility:visible;break-inside:avoid;border-radius:0;padding:.4rem .7rem;margin:0 0 .6rem}
.finding:not(:has(.source)){display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:.8rem}
.finding h4{font-size:1.05em}
.amounts,.message,.working{margin:.2rem 0}
.amounts li{padding:0 .5rem}
.working{padding:.1rem .5rem}
.finding dl>div{margin:.1rem 0}
.finding dl>.quiet{font-size:7.5pt}
.figures li{display:inline;margin-right:.6em}
.finding:has(.cited) q,.legend{display:none}
.paragraphs p{margin:.1rem 0;font-size:8.5pt}
.paragraphs p:not(.told):not(:has(+ .told)):not(.told + p){display:none}
.shown{margin-top:.3rem}
.cited{margin-bottom:.4rem}
.scroll,.paragraphs{overflow:visible;max-height:none}
.source{width:100%;font-size:7pt;line-height:1.3}
.source td,.source th{padding:.05rem .25rem}
.source td{min-width:0;max-width:none}
.source td.n{white-space:normal}
.source tbody th{position:static}
tr,.paragraphs p,.amounts,dl>div{break-inside:avoid}
thead{display:table-header-group}
a{text-decoration:none;color:inherit}
}
`;
