// One list of what to do next: tasks of other reports, by what an hour of work brings, with what a person said of them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frogLinks, frogPages, kFrogGone, report, run, semrushLinks, write } from '../support/cli.mjs';

const kSite = 'https://mill.example';
const kOptions = ['--site', 'mill.example'];
const page = (/** @type {string} */ path, more = {}) => ({ Address: kSite + path, 'Title 1': `Page ${path}`, ...more });
const files = {
  'links.csv': frogLinks(
    { Source: `${kSite}/`, Destination: `${kSite}/boards/`, Anchor: 'boards' },
    { Source: `${kSite}/`, Destination: `${kSite}/floors/`, Anchor: 'floors' },
    { Source: `${kSite}/boards/`, Destination: `${kSite}/`, Anchor: 'home' },
    { Source: `${kSite}/floors/`, Destination: `${kSite}/old/boards.html`, Anchor: 'old', 'Status Code': 404 },
  ),
  'pages.csv': frogPages(
    page('/', { 'Title 1': 'Home' }),
    page('/boards/', { 'Title 1': 'Oak boards' }),
    page('/floors/', { 'Title 1': 'Floors' }),
    page('/alone/', { 'Title 1': 'Nobody links here' }),
    page('/old/boards.html', kFrogGone),
  ),
  'backlinks.csv': semrushLinks(
    { 'Source url': 'https://one.example/', 'Target url': `${kSite}/old/boards.html`, Anchor: 'oak boards' },
    { 'Source url': 'https://two.example/', 'Target url': `${kSite}/`, Anchor: 'mill', 'Lost link': 'true' },
  ),
};
const rows = report('todo', files, ...kOptions);
const of = (/** @type {string} */ kind) => rows.filter((row) => row.kind === kind);

test('fixes, orphans and lost links are tasks, each with a verb, a reason, who does it and its edits', () => {
  const [broken] = of('broken');
  assert.equal(broken.action, `Redirect ${kSite}/old/boards.html to ${kSite}/boards/`);
  assert.equal(broken.reason, 'A dead page that 1 backlink leads to, from 1 domain.');
  assert.deepEqual([broken.owner, broken.state, broken.url], ['own', 'open', `${kSite}/old/boards.html`]);
  assert.equal(JSON.parse(broken.edits)[0].edit, 'redirect');
  assert.deepEqual(
    [of('orphan')[0].url, of('orphan')[0].task, of('lost')[0].owner, of('lost')[0].source],
    [`${kSite}/alone/`, `orphan ${kSite}/alone/`, 'others', 'two.example'],
  );
});

const kFewLinks = ['orphan', 'near_orphan', 'unreachable'];

test('a page that too few pages link gets the link that it gains most by, once', () => {
  const links = report('internal_links', files, ...kOptions);
  for (const row of rows.filter(({ kind }) => kFewLinks.includes(kind))) {
    const [best] = links.filter(({ target }) => target === row.url).toSorted((a, b) => b.gain - a.gain);
    assert.deepEqual([row.source, row.edits, row.gain], [best?.source ?? '', best?.edits ?? '', best?.gain ?? null]);
    assert.equal(row.gain_from, best ? 'whatif' : '');
  }
  const edits = rows.map((row) => row.edits).filter((json) => json.includes('add_link'));
  assert.equal(new Set(edits).size, edits.length);
});

test('the gain of a task is that of the report it comes from, and an hour of it is gain times chance by minutes', () => {
  const fixes = report('reclaim', files, ...kOptions);
  const ofLinks = ['internal_link', ...kFewLinks];
  for (const row of rows.filter(({ gain, kind }) => gain !== null && !ofLinks.includes(kind))) {
    const fix = fixes.find((one) => one.kind === row.kind && one.target === row.url);
    assert.equal(row.gain, fix?.gain, row.task);
    assert.ok(Math.abs(row.expected_gain - row.gain * row.p_success) < 1e-15);
    assert.ok(Math.abs(row.per_hour - (60 * row.expected_gain) / row.minutes) < 1e-15);
  }
  assert.ok(rows.some(({ gain }) => gain > 0));
});

test('what brings most an hour comes first, and the first half of all of it has priority 1', () => {
  const known = rows.filter(({ per_hour: gain }) => gain !== null && gain > 0);
  const order = known.map((row) => [row.priority, -row.per_hour]);
  assert.deepEqual(
    order,
    order.toSorted(([a, b], [c, d]) => a - c || b - d),
  );
  assert.equal(known[0].priority, 1);
});

const log = (/** @type {string[][]} */ ...said) =>
  `number,day,by,scope,subject,action,verdict,sign,score,known,network,reasons,note\n${said
    .map(([subject, action], i) => `${i + 1},2026-11-30,A,task,${subject},${action},,,,,,,\n`)
    .join('')}`;

test('what a person said of a task holds; a task that is done and no longer there is gone', () => {
  const [broken] = of('broken');
  const said = report(
    'todo',
    {
      ...files,
      'decisions.csv': log(
        [broken.task, 'plan'],
        [of('orphan')[0].task, 'ignore'],
        [`broken ${kSite}/mended`, 'done'],
        [`broken ${kSite}/never`, 'plan'],
      ),
    },
    ...kOptions,
  );
  const state = Object.fromEntries(said.map((row) => [row.task, row.state]));
  assert.equal(state[broken.task], 'planned');
  assert.equal(state[of('orphan')[0].task], 'ignored');
  assert.equal(state[`broken ${kSite}/mended`], 'gone');
  assert.equal(state[`broken ${kSite}/never`], undefined, 'only what was done can be gone');
});

test('a verdict on a task is no row of a log', () => {
  const bad = 'number,day,by,scope,subject,action,verdict\n1,2026-11-30,A,task,broken x,,artificial\n';
  const [problem] = report('problems', { ...files, 'decisions.csv': bad }, ...kOptions);
  assert.equal(problem.code, 'bad_decision');
  const { status } = run('report', 'verdicts', ...write({ ...files, 'decisions.csv': bad }), ...kOptions);
  assert.equal(status, 0);
});
