// npm start: install what is missing, build, serve the page.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { builds } from './lib/builds.mjs';
import { runAll, top } from './lib/command.mjs';
import { prepare } from './lib/prepare.mjs';
import { serve } from './serve.mjs';

try {
  await prepare('build');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
if (!existsSync(join(top, 'build/wasm/anchorite.wasm'))) console.error('building, which takes minutes the first time');
for (const name of ['wasm', 'page']) {
  const { status, output } = await runAll(builds[name]());
  if (status !== 0) {
    console.error(`${output}\nBuilding the ${name} failed; what went wrong stands above.`);
    process.exit(1);
  }
}

const { address } = await serve(join(top, 'dist/site'), 8080, undefined, false);
console.log(`Anchorite is served at  ${address}   (Ctrl+C ends it)`);
console.log(`The single file is at   ${join(top, 'dist/anchorite.html')}`);
