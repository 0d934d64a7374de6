/**
 * How the cards of the follow-up page look; the rest is as on the report.
 *
 * @module
 */

/** What comes to the style sheet of the report. It names no address and loads nothing. */
export const FOLLOW_UP_STYLE = `
.lead { font-size: 1.1rem; margin-top: 1.25rem; }
.meta, .soft { color: var(--soft); }
.meta { font-size: 0.9rem; }
.case { background: var(--card); border-left: 5px solid; border-radius: 0 12px 12px 0; padding: 1rem 1.25rem; margin: 1rem 0; overflow-wrap: anywhere; }
.case header { display: flex; gap: 0.9rem; align-items: center; }
.case header p { margin: 0.15rem 0 0; }
.badge { flex: none; display: grid; place-items: center; min-width: 2.6rem; height: 2.6rem; border: 3px solid; border-radius: 50%; font-size: 1.15rem; font-variant-numeric: tabular-nums; background: var(--paper); }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.late { color: var(--late); font-weight: 650; font-size: 0.9rem; }
.decides { font-size: 0.8rem; border: 1px solid var(--soft); border-radius: 999px; padding: 0 0.5em; color: var(--soft); white-space: nowrap; }
blockquote { margin: 0.8rem 0; padding: 0 0 0 0.9rem; border-left: 3px solid var(--line); white-space: pre-line; }
.case dl { margin: 0.8rem 0; display: grid; gap: 0.2rem; }
.case dl div { display: grid; grid-template-columns: 14.5rem minmax(0, 1fr); gap: 0 0.8rem; }
.case dt { color: var(--soft); }
.case dd { margin: 0; }
.case ol, .case ul { margin: 0.4rem 0; padding-left: 1.4rem; }
summary { cursor: pointer; color: var(--accent); padding: 0.2rem 0; }
.message { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 0.8rem 1rem; margin: 0.4rem 0; max-width: 46rem; }
.message .subject { margin: 0 0 0.7rem; padding-bottom: 0.6rem; border-bottom: 1px solid var(--line); font-weight: 600; }
.message .subject > span { color: var(--soft); font-weight: 400; }
.text { white-space: pre-wrap; }
mark { background: color-mix(in srgb, var(--warn) 22%, var(--paper)); color: var(--ink); border-radius: 4px; padding: 0 0.2em; }
.aside { font-size: 0.92rem; }
.reading > h2 { margin-top: 0; }
.load thead th { white-space: normal; hyphens: auto; }
.load tbody th:first-child { white-space: nowrap; }
table.balance { width: auto; font-size: 0.9rem; }
.balance th + th, .balance td { padding-left: 1.5rem; }
.balance th:first-child { white-space: nowrap; }
:root { --late: #b34700; }
@media (prefers-color-scheme: dark) { :root { --late: #ffb066; } }
@media (max-width: 44rem) {
  .case { padding: 0.9rem 0.9rem; }
  .case dl { gap: 0.5rem; }
  .case dl div { grid-template-columns: minmax(0, 1fr); }
  .case dt { font-size: 0.85rem; }
  .balance th + th, .balance td { padding-left: 0.8rem; }
  .load thead th { font-size: 0.72rem; }
  .load td small { display: block; }
  .load tbody th:first-child { white-space: normal; }
}
@media print {
  .case { border: 1px solid var(--line); border-left: 5px solid; break-inside: avoid; }
  details::details-content { content-visibility: visible; height: auto; }
}
`;
