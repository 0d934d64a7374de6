/**
 * Installs one of the locked private packages beside this file, unless it is installed already.
 *
 * `node .config/install.mjs NAME`: the tools of a command that few people run live in `.config/NAME`, so that
 * `npm ci` at the top stays light. Nothing in them runs a script while installing.
 */
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const name = process.argv[2] ?? '';
const folder = join(import.meta.dirname, name);
const lock = join(folder, 'package-lock.json');
if (!/^[a-z]+$/.test(name) || !existsSync(lock)) {
  console.error(`There is no locked package .config/${name}.`);
  process.exit(2);
}
const wanted = createHash('sha256').update(readFileSync(lock)).digest('hex');
const stamp = join(folder, 'node_modules', '.installed');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.error(`Installing .config/${name} from its lock file …`);
  execSync('npm ci --ignore-scripts --loglevel=error', { cwd: folder, stdio: ['ignore', 2, 2] });
  writeFileSync(stamp, wanted);
}
