import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frogLinks, report, run, write } from '../support/cli.mjs';

const crawl = {
  'all_inlinks.csv': frogLinks({ Source: 'https://e.com/', Destination: 'https://e.com/a', Anchor: 'A' }),
};

test('a report name that does not exist is answered with where those that do stand', () => {
  const { status, err } = run('report', 'nothing', ...write(crawl));
  assert.notEqual(status, 0);
  assert.match(err, /There is no report "nothing"/);
  assert.match(err, /How it is used: anchorite help report/);
  assert.match(run('help', 'report').out, /pages/);
});

test('a page that is linked is a row with its inlinks', () => {
  const rows = report('pages', crawl);
  assert.deepEqual(
    rows.map((row) => [row.url, row.inlinks]),
    [
      ['https://e.com/a', 1],
      ['https://e.com/', 0],
    ],
  );
});
