// npm run bench: install what is missing, then the benchmarks.

import { run } from './lib/command.mjs';
import { prepare } from './lib/prepare.mjs';

await prepare('bench');
let failed = 0;
for (const script of [
  'tests/bench/ingest.mjs',
  'tests/bench/pages.mjs',
  'tests/bench/native.mjs',
  'tests/bench/rank.mjs',
  'tests/bench/anchors.mjs',
]) {
  const { status } = await run(['node', script], { show: true, minutes: 120 });
  failed = failed || status;
}
process.exit(failed);
