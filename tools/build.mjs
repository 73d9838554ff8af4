// Builds what is named, after installing what is missing.
//
//   node tools/build.mjs [wasm] [cli] [page]

import { builds } from './lib/builds.mjs';
import { runAll } from './lib/command.mjs';
import { prepare } from './lib/prepare.mjs';

const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in builds));
if (names.length === 0 || unknown.length > 0) {
  console.error(`usage: build.mjs [${Object.keys(builds).join('] [')}]`);
  process.exit(2);
}

try {
  await prepare('build');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
for (const name of names) {
  const { status } = await runAll(builds[name](), { show: true });
  if (status !== 0) process.exit(status);
}
