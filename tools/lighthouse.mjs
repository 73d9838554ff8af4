// Lighthouse over the hosted build: fails below 1 for accessibility and best practices, 0.95 for performance. It is
// no package of this repository: npm fetches the pinned version when this is run, and the last one that node 20 runs.
//
//   node tools/lighthouse.mjs

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, top } from './lib/command.mjs';
import { serve } from './serve.mjs';

const kPackage = 'lighthouse@12.8.2';
const kLeast = { performance: 0.95, accessibility: 1, 'best-practices': 1 };
const kChromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const folder = mkdtempSync(join(tmpdir(), 'anchorite-lighthouse-'));
const site = await serve(join(top, 'dist/site'));
const report = join(folder, 'report.json');
process.env.CHROME_PATH ??= kChromium.find(existsSync);
const { status, output } = await run([
  ...['npm', 'exec', '--yes', `--package=${kPackage}`, '--', 'lighthouse', site.address],
  ...['--quiet', '--output=json', `--output-path=${report}`, `--only-categories=${Object.keys(kLeast)}`],
  '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
]);
await site.close();
if (status !== 0) {
  console.error(output);
  process.exit(1);
}
const { categories } = JSON.parse(readFileSync(report, 'utf8'));
rmSync(folder, { recursive: true });
for (const [name, least] of Object.entries(kLeast)) {
  const { score } = categories[name];
  console.log(`${name.padEnd(16)} ${score}   at least ${least}`);
  if (!(score >= least)) process.exitCode = 1;
}
