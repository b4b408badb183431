/** A finding with its sources beside it, and the figures marked: by frames and lines, not by colour alone. */
export const findings = `
.unit>h2{font-size:1.3rem;margin:1.75rem 0 .25rem}
.group>h3{font-size:1.05rem;margin:1.1rem 0 .5rem;padding-left:.6rem;border-left:4px solid var(--link)}
.finding{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr);gap:1rem 1.5rem;margin:.6rem 0 1rem;padding:1rem 1.25rem;border:1px solid var(--line);border-left:5px solid var(--bar-info);border-radius:8px;background:var(--card);scroll-margin-top:6rem;content-visibility:auto;contain-intrinsic-size:auto 30rem}
.finding.error{border-left-color:var(--bar-error)}
.finding.warning{border-left-color:var(--bar-warning)}
.finding.waived{border-left-style:double}
.finding:focus{outline:3px solid var(--focus);outline-offset:2px}
.finding h4{font-size:1.05rem;line-height:1.45}
.number{display:inline-block;min-width:1.7rem;padding:0 .3rem;border-radius:4px;background:var(--head);text-align:center;text-decoration:none;font-weight:600;font-size:.9rem}
.level{font-size:.82rem;padding:.05rem .45rem;border-radius:4px;background:var(--info-soft);color:var(--info)}
.error .level{background:var(--error-soft);color:var(--error)}
.warning .level{background:var(--warning-soft);color:var(--warning)}
.about{color:var(--quiet);font-size:.87rem}
.amounts{display:flex;flex-wrap:wrap;gap:.4rem;list-style:none;padding:0;margin:.5rem 0}
.amounts li{padding:.15rem .7rem;border:1px solid var(--line);border-radius:6px;overflow-wrap:anywhere}
.amounts span{color:var(--quiet);font-size:.85rem}
.amounts .actual b{color:var(--error)}
.warning .amounts .actual b{color:var(--warning)}
.info .amounts .actual b{color:var(--info)}
.message{margin:.4rem 0;overflow-wrap:anywhere}
.working{margin:.4rem 0;padding:.35rem .7rem;border-radius:6px;background:var(--head);overflow-wrap:anywhere}
.working b{font-weight:400;font-size:.85rem;color:var(--quiet)}
.finding dl{font-size:.87rem}
.finding dl>div{display:grid;grid-template-columns:5.2em minmax(0,1fr);gap:.5rem;margin:.3rem 0}
.finding dt{color:var(--quiet)}
.finding dd{margin:0;overflow-wrap:anywhere}
.finding dd ul{list-style:none;padding:0}
.finding dd li::before{content:"· "}
.finding q{display:block;margin-left:.8em;color:var(--quiet)}
.code{font-size:.8rem}
.shown{min-width:0}
.cited{margin:0 0 .8rem}
.cited figcaption{font-size:.85rem;color:var(--quiet);margin-bottom:.2rem;overflow-wrap:anywhere}
.scroll{position:relative;overflow:auto;max-height:34rem;border:1px solid var(--line);border-radius:4px;background:var(--card)}
.source{border-collapse:collapse;font-size:.82rem;line-height:1.4;min-width:100%}
.source td,.source th{border:1px solid var(--line);padding:.15rem .4rem;vertical-align:middle}
.source td{min-width:2.6rem;max-width:20rem;white-space:pre-wrap;overflow-wrap:anywhere}
.source td.n{text-align:right;white-space:nowrap}
.source th,.corner{background:var(--head);color:var(--quiet);font-weight:400;font-size:.75rem;text-align:center}
.source tbody th{position:sticky;left:0}
.source .head td{background:var(--head);font-weight:600;text-align:center}
.source .gap td{color:var(--quiet);text-align:center;font-size:.78rem;border-block-style:dashed}
.source td.m{background:var(--mark-soft)}
.source td.chief{background:var(--mark);outline:3px solid var(--mark-line);outline-offset:-2px}
.source td.total{outline:3px double var(--mark-line);outline-offset:-2px}
.source td.part{outline:2px dashed var(--mark-line);outline-offset:-2px}
.source td.other{outline:1px solid var(--mark-line);outline-offset:-2px}
.source td.m mark{background:none;outline:0}
mark{-webkit-box-decoration-break:clone;box-decoration-break:clone;color:var(--on-mark);background:var(--mark-soft);padding:0 .15em;border-radius:2px}
mark.chief{background:var(--mark);font-weight:700;outline:2px solid var(--mark-line)}
mark.total{font-weight:600;outline:3px double var(--mark-line)}
mark.part{outline:1px dashed var(--mark-line)}
mark.other{outline:1px solid var(--mark-line)}
.paragraphs{border:1px solid var(--line);border-radius:4px;padding:.3rem .7rem;max-height:34rem;overflow:auto}
.paragraphs p{margin:.3rem 0;color:var(--quiet);font-size:.9rem;white-space:pre-wrap;overflow-wrap:anywhere}
.paragraphs p.told{color:var(--text)}
.paragraphs p.told .line{font-weight:700}
.line{display:inline-block;min-width:2rem;margin-right:.4rem;color:var(--quiet);font-size:.75rem}
.legend{font-size:.78rem;color:var(--quiet);margin-bottom:.4rem}
.legend span{margin-right:.6rem}
.whole{margin-top:.3rem;font-size:.82rem;min-height:0;padding:.1rem .6rem}
.more-sources{font-size:.87rem}
.more-sources .cited{margin-top:.6rem}
@media (max-width:70rem){.finding{grid-template-columns:minmax(0,1fr)}}
@media (max-width:40rem){
body{padding:0 .6rem 2rem}
h1{font-size:1.3rem}
.titles{flex-basis:100%}
.cards{grid-template-columns:repeat(auto-fit,minmax(5.2rem,1fr));gap:.4rem}
.card a{padding:.4rem .6rem}
.card b{font-size:1.3rem}
.chart{padding:.7rem}
.chart .count{width:2.2rem}
.filters{position:static}
.filters label{flex-basis:44%}
.filters label.search{flex-basis:100%}
.finding{padding:.8rem .8rem}
.finding dl>div{grid-template-columns:minmax(0,1fr);gap:0}
.list thead{display:none}
.list td{display:inline-block;border:0;padding:.05rem .5rem .05rem 0}
.list tr{display:block;border-bottom:1px solid var(--line);padding:.3rem 0}
}
`;
