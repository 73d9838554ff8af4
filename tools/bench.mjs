// npm run bench: install what is missing, then the benchmarks.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run, top } from './lib/command.mjs';
import { prepare } from './lib/prepare.mjs';

await prepare('bench');
const script = 'tests/bench/run.mjs';
if (!existsSync(join(top, script))) {
  console.error(`there is no ${script} yet`);
  process.exit(1);
}
const { status } = await run(['node', script, ...process.argv.slice(2)], { show: true, minutes: 120 });
process.exit(status);
