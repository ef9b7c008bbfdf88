/** The look of the status page: it has no files of its own. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #f6f2ea; --card: #fffdf8; --ink: #221c15; --soft: #63584a; --line: #d9cfbf; --good: #1d6b3a; --bad: #a3260f; --soon: #7a4f00; --link: #7a3b12; }
@media (prefers-color-scheme: dark) { :root { --paper: #17130f; --card: #221d17; --ink: #f3ece0; --soft: #b9ab97; --line: #3d342a; --good: #7fd39b; --bad: #ff9a83; --soon: #f2c46b; --link: #f0b48a; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 56rem; padding: 1.5rem clamp(1rem, 4vw, 2.5rem) 3rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 "Atkinson Hyperlegible Next", system-ui, sans-serif; overflow-wrap: anywhere; }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1rem; }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.2; }
header p, small, footer { color: var(--soft); }
small { font-size: .875rem; font-weight: 400; }
h2 { margin: 0 0 .5rem; font-size: 1.125rem; }
section { margin-top: 1.5rem; }
p { margin: .25rem 0; }
.card { padding: 1rem 1.25rem; border: 1px solid var(--line); border-inline-start: .375rem solid var(--bad); border-radius: .5rem; background: var(--card); }
.card.on { border-inline-start-color: var(--good); }
.card.on h2 { color: var(--good); }
.card.off h2, .bad { color: var(--bad); }
.fine { color: var(--good); }
.soon { color: var(--soon); }
.quiet { color: var(--soft); }
.bad::before, .soon::before { content: "▲ " / ""; font-size: .75em; }
ol, ul { margin: .5rem 0; padding-inline-start: 1.25rem; }
li { margin: .375rem 0; }
.log { list-style: none; padding: 0; }
.log li { padding-block: .375rem; border-top: 1px solid var(--line); }
.log span { justify-self: start; }
.more { display: block; margin-top: .125rem; }
.log time { color: var(--soft); font-size: .875rem; font-variant-numeric: tabular-nums; }
@media (min-width: 40rem) { .log li { display: grid; grid-template-columns: 9rem 1fr; } }
@media (max-width: 40rem) { td b + small { display: block; } .log time { display: block; } .number { width: 4rem; } }
table { width: 100%; border-collapse: collapse; }
th, td { padding-block: .625rem; padding-inline: 0 .75rem; border-top: 1px solid var(--line); text-align: start; vertical-align: top; }
thead th { border: 0; color: var(--soft); font-size: .875rem; font-weight: 400; }
.number { width: 5rem; text-align: end; font-variant-numeric: tabular-nums; padding-inline-end: 0; color: var(--soft); }
.number.some { color: var(--ink); font-weight: 700; font-size: 1.125rem; }
tbody th { width: 45%; }
code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .9em; }
a { color: var(--link); display: inline-block; min-height: 44px; padding-block: .75rem; margin-inline-start: .5rem; }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
footer { margin-top: 2rem; padding-top: .5rem; border-top: 1px solid var(--line); font-size: .875rem; }
`;
