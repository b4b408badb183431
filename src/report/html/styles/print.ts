/** On paper: no controls, nothing cut off, breaks between findings and rows. */
export const print = `
@media print{
@page{size:A4;margin:14mm 12mm}
:root,:root[data-theme]{color-scheme:light;--ground:#fff;--card:#fff;--text:#000;--quiet:#444;--line:#999;--link:#000;--error:#8c1d18;--error-soft:#fff;--warning:#6b4500;--warning-soft:#fff;--info:#174a7c;--info-soft:#fff;--good:#155a2e;--bar-error:#c9372c;--bar-warning:#e0a12b;--bar-info:#5b93cc;--head:#eee;--mark:#ffe58a;--mark-soft:#fff6d6;--mark-line:#000;--on-mark:#000}
body{max-width:none;padding:0;font-size:10pt;line-height:1.45}
.tools,.back,.filters>:not(#count),.skip,.whole,.more-sources,dialog,footer,.rule-passes{display:none!important}
.filters{position:static;border:0;padding:0}
#count{margin:0}
.stack,.stack span,.card a,mark,td.m,.source .head td,.source th,.level,.badge,.working,.number{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.cards{grid-template-columns:repeat(7,1fr);gap:.4rem}
.card a{padding:.3rem .5rem}
.card b{font-size:1.2rem}
.chart,.notice{break-inside:avoid}
.unit>h2,.group>h3,.finding h4,figcaption{break-after:avoid}
.finding{display:block;content-visibility:visible;break-inside:avoid;border-radius:0;padding:.5rem .8rem;margin:0 0 .8rem}
.shown{margin-top:.5rem}
.scroll,.paragraphs{overflow:visible;max-height:none}
.source{width:100%;font-size:7.5pt}
.source td{min-width:0;max-width:none}
.source td.n{white-space:normal}
.source tbody th{position:static}
tr,.paragraphs p,.amounts,dl>div{break-inside:avoid}
thead{display:table-header-group}
a{text-decoration:none;color:inherit}
}
`;
