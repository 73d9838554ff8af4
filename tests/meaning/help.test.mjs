import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCatalog } from '../../tools/lib/catalog.mjs';
import { run } from '../support/cli.mjs';

test('help names every report that there is', () => {
  const names = Object.keys(readCatalog().reports);
  const help = run('help').out.split('\nReports\n')[1].split('\n\n')[0].match(/\w+/g);
  assert.deepEqual(help, names);
});
