/**
 * How the page looks: the fonts of the reader's system, colors that follow the reader's light or dark setting.
 *
 * @module
 */

/** The style sheet of the page. It names no address and loads nothing. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --card: #f6f7f9; --ink: #1b2430; --soft: #566273; --line: #d9dee5; --accent: #0072b2; --warn: #d55e00;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #14181d; --card: #1c2229; --ink: #e8ecf1; --soft: #a7b1be; --line: #333c47; --accent: #56b4e9; --warn: #e69f00; }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 2.5rem 1.5rem 4rem; max-width: 72rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Ubuntu, Cantarell, "Helvetica Neue", Arial, sans-serif;
}
h1, h2, h3 { line-height: 1.2; margin: 0; font-weight: 650; text-wrap: balance; }
h1 { font-size: 1.9rem; letter-spacing: -0.015em; }
h2 { font-size: 1.35rem; margin: 2rem 0 1rem; }
h3 { font-size: 1.1rem; }
p { margin: 0.5rem 0; }
small { font-size: 0.85em; color: var(--soft); font-weight: 400; }
.source, footer { color: var(--soft); }
.source { margin: 0.35rem 0 0; overflow-wrap: anywhere; }
nav { margin: 0.6rem 0 0; }
a { color: var(--accent); }
.hero { background: var(--card); border-radius: 14px; padding: 1.5rem 1.75rem 1.25rem; margin: 1rem 0 0; }
.figure { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.25rem 0.9rem; margin: 0; }
.figure .label { font-size: 1.1rem; color: var(--soft); }
.figure strong { font-size: 3.6rem; line-height: 1; font-weight: 700; letter-spacing: -0.03em; font-variant-numeric: tabular-nums; }
.figure .detail { color: var(--soft); line-height: 1.4; }
.figure .detail b { color: var(--ink); white-space: nowrap; }
.gauge { display: flex; align-items: center; gap: 0.7rem; margin: 1.1rem 0 1.3rem; font-size: 0.8rem; color: var(--soft); }
.scale { position: relative; flex: 1; height: 6px; border-radius: 3px; background: var(--line); }
.scale i { position: absolute; display: block; }
.zero { left: 50%; top: -5px; width: 1px; height: 16px; background: var(--soft); }
.interval { top: -3px; height: 12px; border-radius: 6px; background: var(--accent); opacity: 0.4; min-width: 2px; }
.score { top: -6px; width: 4px; height: 18px; margin-left: -2px; border-radius: 2px; background: var(--accent); }
.groups { display: flex; gap: 2px; height: 14px; border-radius: 7px; overflow: hidden; }
.groups i { flex: 0 1 0; }
.legend { display: flex; flex-wrap: wrap; gap: 0.2rem 1.6rem; list-style: none; padding: 0; margin: 0.6rem 0 0; }
.legend i { display: inline-block; width: 0.75em; height: 0.75em; border-radius: 3px; margin-right: 0.5em; }
.reading { margin-top: 2.25rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
.beside { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 22.5rem); gap: 1rem 2rem; align-items: start; margin-top: 0.9rem; }
figure { margin: 0; min-width: 0; color: var(--soft); position: sticky; top: 1rem; }
.drawing svg { display: block; max-width: 100%; height: auto; overflow: visible; }
.drawing svg text { font-family: inherit; }
.narrow { display: none; }
.long { overflow-x: auto; }
.long svg { max-width: none; }
table { border-collapse: collapse; width: 100%; font-size: 0.84rem; line-height: 1.35; font-variant-numeric: tabular-nums; }
th, td { text-align: end; padding: 0.24rem 0 0.24rem 0.75rem; font-weight: 400; vertical-align: baseline; white-space: nowrap; }
th:first-child { text-align: start; padding-left: 0; white-space: normal; overflow-wrap: anywhere; }
thead th { color: var(--soft); border-bottom: 1px solid var(--line); vertical-align: bottom; }
tbody tr + tr > * { border-top: 1px solid color-mix(in srgb, var(--line) 45%, transparent); }
tbody.sum tr:first-child > * { border-top: 1px solid var(--line); }
tbody.sum th, td b { font-weight: 650; }
table.full { margin-top: 1rem; width: auto; min-width: 100%; }
.full th:first-child { min-width: 7rem; }
.told p { margin: 0 0 0.6rem; }
h4 { font-size: 0.98rem; margin: 1.5rem 0 0.4rem; }
.quotes { margin: 0.8rem 0 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr)); gap: 0.9rem 2rem; }
.quotes dt { font-weight: 650; font-size: 0.92rem; }
.quotes dd { margin: 0; }
.quote { margin: 0.2rem 0; font-size: 0.9rem; color: var(--soft); overflow-wrap: anywhere; }
.themes thead th { white-space: normal; min-width: 4.5rem; }
.themes th:first-child { min-width: 11rem; }
.course th:first-child { min-width: 9.5rem; }
.course td { background: color-mix(in srgb, var(--accent) var(--deep, 0%), transparent); padding: 0.24rem 0.5rem; }
.course small { color: inherit; opacity: 0.75; }
.withheld { color: var(--soft); font-style: italic; white-space: normal; }
.cautions { border-left: 4px solid var(--warn); background: var(--card); border-radius: 0 10px 10px 0; padding: 0.8rem 1.2rem; margin: 1.25rem 0 0; }
.cautions h3 { font-size: 0.95rem; }
.cautions ul { margin: 0.35rem 0 0; padding-left: 1.1rem; font-size: 0.92rem; }
footer { margin-top: 2.5rem; padding-top: 1.25rem; border-top: 1px solid var(--line); font-size: 0.88rem; }
footer h2 { font-size: 1.05rem; color: var(--ink); margin: 0; }
footer table { width: auto; }
footer dl { margin: 0.8rem 0; display: grid; grid-template-columns: fit-content(45%) minmax(0, 1fr); gap: 0.15rem 0.9rem; }
footer dl div { display: contents; }
footer dd { margin: 0; overflow-wrap: anywhere; color: var(--ink); }
@media (max-width: 60rem) {
  .beside { grid-template-columns: minmax(0, 1fr); }
  figure { position: static; }
}
@media (max-width: 44rem) {
  body { padding: 1.25rem 1rem 3rem; }
  .hero { padding: 1.1rem 1.1rem 0.9rem; }
  .wide { display: none; }
  .narrow { display: block; }
}
@media print {
  :root { --paper: #fff; --card: #fff; --ink: #000; --soft: #333; --line: #bbb; --accent: #0072b2; --warn: #d55e00; }
  body { padding: 0; max-width: none; font-size: 10pt; }
  figure { position: static; }
  .long svg { max-width: 100%; }
  .hero, .cautions { border: 1px solid var(--line); }
  .hero, figure, tr, .cautions { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
