/** The head, the cards, the charts, the filters, and what stands below the findings. */
export const overview = `
.top{display:flex;flex-wrap:wrap;gap:1rem;justify-content:space-between;align-items:flex-start;padding:1.5rem 0 1rem}
.back{padding-top:.75rem;font-size:.9rem}
.back+.top{padding-top:.5rem}
.titles{flex:1 1 28rem}
h1{font-size:1.6rem;line-height:1.3}
.kind{font-size:1rem}
.facts{color:var(--quiet);font-size:.85rem}
.facts span:not(:last-child)::after{content:" ·"}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(7.5rem,1fr));gap:.75rem;list-style:none;padding:0}
.card a{display:block;height:100%;padding:.7rem .9rem;border:1px solid var(--line);border-top:4px solid var(--line);border-radius:8px;background:var(--card);color:inherit;text-decoration:none}
.card a:hover{border-color:var(--link)}
.card b{display:block;font-size:1.75rem;line-height:1.2}
.card span{color:var(--quiet);font-size:.9rem}
.card.error a{border-top-color:var(--bar-error)}.card.error b{color:var(--error)}
.card.warning a{border-top-color:var(--bar-warning)}.card.warning b{color:var(--warning)}
.card.info a{border-top-color:var(--bar-info)}.card.info b{color:var(--info)}
.card.passed a{border-top-color:var(--good)}.card.passed b{color:var(--good)}
.card.unreadable:not(.zero) b{color:var(--error)}
.card.zero b{color:var(--quiet)}
.notice{margin:1rem 0;padding:.7rem 1rem;border-left:4px solid var(--bar-warning);background:var(--card)}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(30rem,100%),1fr));gap:1rem;margin:1rem 0 1.5rem}
.chart{padding:.9rem 1.1rem;border:1px solid var(--line);border-radius:8px;background:var(--card);min-width:0}
.chart h2{font-size:1rem;margin-bottom:.25rem}
.chart table{width:100%;border-collapse:collapse;font-size:.9rem}
.chart thead th{font-weight:400;color:var(--quiet);font-size:.8rem;text-align:left}
.chart tbody th{font-weight:400;text-align:left;width:46%;padding:.12rem .6rem .12rem 0;line-height:1.4}
.chart tbody a{text-decoration:none}
.chart tbody a:hover{text-decoration:underline}
.chart td.bar{width:auto}
.chart .bar a{display:block}
.stack{display:flex;height:.95rem;min-width:4px;gap:1px;border-radius:2px;overflow:hidden}
.stack .error{background:var(--bar-error)}
.stack .warning{background:var(--bar-warning)}
.stack .info{background:var(--bar-info)}
.chart .count{width:3.2rem}
.count{text-align:right!important;white-space:nowrap}
td.count.error{color:var(--error);font-weight:600}
td.count.warning{color:var(--warning);font-weight:600}
td.count.info{color:var(--info);font-weight:600}
td.count.zero{color:var(--quiet)}
.chart details{margin-top:.4rem;font-size:.9rem}
.filters{position:sticky;top:0;z-index:5;display:flex;flex-wrap:wrap;gap:.5rem .75rem;align-items:flex-end;padding:.6rem 0;margin-bottom:.5rem;background:var(--ground);border-bottom:1px solid var(--line)}
.filters label{display:flex;flex-direction:column;font-size:.8rem;color:var(--quiet);flex:1 1 8rem;max-width:16rem;min-width:0}
.filters label.search{flex:2 1 14rem;max-width:none}
.filters select,.filters input{width:100%;color:var(--text);font-size:.9rem}
.filters select:has(option:checked:not([value=""])){border-color:var(--link);border-width:2px}
#count{align-self:center;font-weight:600;min-width:9rem;text-align:right;margin-left:auto}
.none{padding:2rem;text-align:center;color:var(--quiet)}
.coverage{margin-top:.75rem;padding:.6rem 1.1rem;border:1px solid var(--line);border-radius:8px;background:var(--card)}
.coverage h2{display:inline;font-size:1.05rem}
.coverage h3{font-size:1rem;margin-top:.75rem}
.coverage details{margin:.3rem 0 .3rem 1rem}
.pass-count{margin-left:1rem}
.list{width:100%;border-collapse:collapse;margin:.5rem 0;font-size:.87rem}
.list th,.list td{padding:.25rem .6rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;overflow-wrap:anywhere}
.list th{color:var(--quiet);font-weight:600;white-space:nowrap}
.list .count,.list .reading{white-space:nowrap}
.reading.no{color:var(--error);font-weight:600}
.reading.partly{color:var(--warning);font-weight:600}
`;
