// Textbook PageRank, personalised PageRank, HITS and harmonic centrality of the command line against NetworkX and igraph, on
// every graph beside the repository. The comparison is in networkx_peers.py, which needs Debian's python3-networkx and
// python3-igraph.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { program, top } from '../support/program.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const data = join(top, '..', 'shared', 'data');
const python = '/usr/bin/python3';

/** @returns {string} why it cannot run; '' when it can */
function missing() {
  if (!existsSync(join(data, 'graphs'))) return 'there is no ../shared/data';
  if (!existsSync(program)) return 'there is no build/release/anchorite';
  const modules = spawnSync(python, ['-c', 'import networkx, igraph']);
  if (modules.status !== 0) return 'there is no python3-networkx or python3-igraph';
  return '';
}

const why = missing();
if (why) test('scores beside those of NetworkX and igraph', { skip: why }, () => {});
else {
  const { status, stdout, stderr } = spawnSync(python, [join(here, 'networkx_peers.py'), program, data], {
    encoding: 'utf8',
  });
  /** @type {{name: string, good: boolean, note: string}[]} */
  const graphs = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  test('NetworkX and igraph answer', () => assert.ok(status === 0 && graphs.length > 0, stderr));
  for (const { name, good, note } of graphs) {
    test(`scores of ${name}`, () => {
      console.log(`  ${name}: ${note}`);
      assert.ok(good, note);
    });
  }
}
