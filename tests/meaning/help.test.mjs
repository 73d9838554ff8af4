import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run, write } from '../support/cli.mjs';

test('help names every report that there is', () => {
  const { err } = run('report', 'nothing', ...write({ 'a.csv': 'source,target\nhttps://a.com/,https://a.com/b\n' }));
  const names = /There are: (.*)\./.exec(err)?.[1].split(', ') ?? [];
  const help = run('help').out.split('Output')[0].match(/\w+/g);
  assert.ok(names.length > 20);
  assert.deepEqual(
    names.filter((name) => !help?.includes(name)),
    [],
  );
});
