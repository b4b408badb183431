/** Colours of both themes, and what the whole page shares. Every text has a contrast of 4.5 : 1 at least. */
const light = `--ground:#f4f5f7;--card:#fff;--text:#1b1f26;--quiet:#59606c;--line:#d5dae1;--link:#1b4f91;--focus:#0b62d6;
--error:#b3261e;--error-soft:#fbe5e3;--warning:#855700;--warning-soft:#fdf0d3;--info:#1f5a93;--info-soft:#e3eefa;--good:#1e6b3a;
--bar-error:#c9372c;--bar-warning:#e0a12b;--bar-info:#5b93cc;--head:#eef1f5;--mark:#ffe58a;--mark-soft:#fff6d6;--mark-line:#8a5a00;--on-mark:#1b1f26`;
const dark = `--ground:#14171c;--card:#1d2128;--text:#e7e9ed;--quiet:#a4acb9;--line:#3a414d;--link:#8ab8f5;--focus:#7db1ff;
--error:#ff9a90;--error-soft:#4a1f1c;--warning:#f3c566;--warning-soft:#453410;--info:#98c5f2;--info-soft:#1b3550;--good:#86d6a0;
--bar-error:#e5665b;--bar-warning:#d9a23a;--bar-info:#5b93cc;--head:#272c35;--mark:#8a6a00;--mark-soft:#4a3d12;--mark-line:#ffd76a;--on-mark:#fff`;

export const base = `
:root{color-scheme:light;${light}}
@media (prefers-color-scheme:dark){:root{color-scheme:dark;${dark}}}
:root[data-theme=light]{color-scheme:light;${light}}
:root[data-theme=dark]{color-scheme:dark;${dark}}
*{box-sizing:border-box}
html{scroll-padding-top:9rem}
body{margin:0 auto;padding:0 1.25rem 3rem;max-width:96rem;background:var(--ground);color:var(--text);
font:15px/1.6 system-ui,-apple-system,"Segoe UI","Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Source Han Sans SC",sans-serif;font-variant-numeric:tabular-nums}
h1,h2,h3,h4,p,ul,dl,figure{margin:0}
ul{padding-left:1.2rem}
a{color:var(--link)}
small{font-weight:400;font-size:.85em;color:var(--quiet)}
button,select,input{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:6px;padding:.3rem .7rem;min-height:2.1rem}
button{cursor:pointer}
button:hover{border-color:var(--link)}
summary{cursor:pointer}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
[hidden]{display:none!important}
html:not(.scripted) .js{display:none}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;z-index:9;background:var(--card);padding:.5rem 1rem}
.quiet{color:var(--quiet)}
.badge,.tag{display:inline-block;font-size:.8rem;font-weight:600;line-height:1.5;padding:0 .5rem;border-radius:9px;background:var(--head);color:var(--text)}
.tag{border:1px dashed var(--quiet);background:none;color:var(--quiet)}
.badge.error{background:var(--error-soft);color:var(--error)}
.badge.warning{background:var(--warning-soft);color:var(--warning)}
.badge.info{background:var(--info-soft);color:var(--info)}
.block{display:block}
footer{margin-top:2rem;color:var(--quiet);font-size:.85rem}
dialog{border:1px solid var(--line);border-radius:10px;background:var(--card);color:var(--text);padding:1.25rem 1.75rem;min-width:18rem}
dialog::backdrop{background:#0008}
dialog dl{margin:.75rem 0}
dialog dl div{display:flex;gap:1rem;margin:.3rem 0}
dialog dt{width:4rem}
dialog dd{margin:0}
kbd{border:1px solid var(--line);border-bottom-width:2px;border-radius:4px;padding:0 .4rem;background:var(--head);font:inherit}
`;
