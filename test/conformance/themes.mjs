/**
 * `npm run themes -- DIR [--out DIR2]`: measures the themes found in comments against labeled data.
 *
 * Clusters the comments of each `*.jsonl` file of DIR (`id`, `text`, `theme`, `lang`) with the default settings, seed 1 and
 * the true number of themes (the distinct values of `theme`; `oos` belongs to none), and prints one line of JSON a file:
 * name, n, adjusted Rand index, adjusted mutual information, V-measure, number of themes, seconds. Comments that were left
 * out form one cluster of their own. With `--out`, writes DIR2/NAME.json: the label of each comment by its id, or null.
 */
import { argv } from 'node:process';

argv.splice(2, 0, new URL('themes-measure.ts', import.meta.url).pathname);
await import('../run.mjs');
