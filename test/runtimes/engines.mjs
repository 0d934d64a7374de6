/**
 * The runtimes that the library is tried in, as `.config/runtimes` installs them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where their packages are installed. */
export const TOOLS = fileURLToPath(new URL('../../.config/runtimes/node_modules', import.meta.url));

/**
 * Lists the runtimes.
 *
 * @returns One entry a runtime: its name, its program, what stands before the file to run, and why it cannot run here: `absent`
 * when it is not listed for this platform, `missing` with the name of the package when it is listed and not installed.
 */
export const engines = () => {
  const isMusl = process.platform === 'linux' && process.report.getReport().header.glibcVersionRuntime === undefined;
  const platform = `${process.platform}-${process.arch}${isMusl ? '-musl' : ''}`;
  const bunPlatform = platform.replace('arm64', 'aarch64');
  const denoPlatform = process.platform === 'linux' && !isMusl ? `${platform}-glibc` : platform;
  const { optionalDependencies } = JSON.parse(readFileSync(join(TOOLS, '../package.json'), 'utf8'));
  const packaged = (name, from, program, before) => {
    const path = join(TOOLS, from, program);
    const trouble =
      optionalDependencies[from] === undefined ? { absent: platform } : existsSync(path) ? {} : { missing: from };
    return { name, program: path, before, ...trouble };
  };
  return [
    ...[20, 22, 24].map((major) => packaged(`Node ${major}`, `node-${major}-${platform}`, 'bin/node', [])),
    { name: 'the Node of this repository', program: process.execPath, before: [] },
    packaged('Bun', `@oven/bun-${bunPlatform}`, 'bin/bun', ['run']),
    packaged('Deno', `@deno/${denoPlatform}`, 'deno', [
      'run',
      '--no-remote',
      '--no-prompt',
      '--allow-read',
      '--allow-env',
    ]),
  ];
};
