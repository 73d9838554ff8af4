// The list of what to do as tickets for a tracker.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { frogLinks, frogPages, kFrogGone, report, run, semrushLinks, write } from '../support/cli.mjs';

const kSite = 'https://mill.example';
const kEvil = '=HYPERLINK("https://evil.example")';
const kOptions = ['--site', 'mill.example'];
const files = {
  'links.csv': frogLinks(
    { Source: `${kSite}/`, Destination: `${kSite}/boards/`, Anchor: 'boards' },
    { Source: `${kSite}/boards/`, Destination: `${kSite}/`, Anchor: 'home' },
  ),
  'pages.csv': frogPages(
    { Address: `${kSite}/`, 'Title 1': 'Home' },
    { Address: `${kSite}/boards/`, 'Title 1': 'Oak boards' },
    { Address: `${kSite}/alone/`, 'Title 1': 'Nobody links here' },
    { Address: `${kSite}/old/boards.html`, 'Title 1': 'Old', ...kFrogGone },
  ),
  'backlinks.csv': semrushLinks(
    { 'Source url': 'https://one.example/', 'Target url': `${kSite}/old/boards.html`, Anchor: kEvil },
    { 'Source url': 'https://two.example/', 'Target url': `${kSite}/`, Anchor: kEvil, 'Lost link': 'true' },
  ),
};
const tasks = report('todo', files, ...kOptions);

const kHeaders = {
  jira: 'Summary,Issue Type,Priority,Description,Labels,Labels',
  linear: 'Title,Description,Priority,Status,Estimate,Labels,Assignee,Archived',
  github: 'title,body,labels,state,milestone',
  gitlab: 'title,description',
  trello: 'Card Name,Card Description,Labels,Due Date',
};

/** The records of a CSV (RFC 4180). @param {string} text */
function records(text) {
  const rows = [['']];
  let quoted = false;
  for (let at = 0; at < text.length; ++at) {
    const row = rows[rows.length - 1];
    const sign = text[at];
    if (quoted && sign === '"' && text[at + 1] === '"') row[row.length - 1] += text[++at];
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === ',') row.push('');
    else if (!quoted && sign === '\n') rows.push(['']);
    else row[row.length - 1] += sign;
  }
  return rows.slice(0, -1);
}

/** @param {string} tool @param {Record<string, string>} of @param {string[]} options */
function tickets(tool, of = files, ...options) {
  const paths = write(of);
  const out = join(paths[0], '..', 'tickets.csv');
  const { status, err } = run('report', 'todo', ...paths, ...kOptions, '--tickets', tool, '--out', out, ...options);
  assert.equal(status, 0, err);
  const text = readFileSync(out, 'utf8');
  return { text, rows: records(text) };
}

test('each tracker gets its own header, a row a task, and no formula', () => {
  for (const [tool, header] of Object.entries(kHeaders)) {
    const { text, rows } = tickets(tool);
    assert.equal(text.split('\n')[0], header);
    assert.equal(rows.length, tasks.length + 1);
    assert.ok(rows.every((row) => row.length === header.split(',').length));
    for (const cell of rows.flat()) assert.doesNotMatch(cell, /^[=+@\-\t\r]|\n[=+@-]/, tool);
  }
});

test('a ticket has the task, its reason, addresses and edits, and says what computed it', () => {
  const { rows } = tickets('jira');
  for (const [i, task] of tasks.entries()) {
    const [summary, type, priority, description, label, kind] = rows[i + 1];
    assert.equal(summary, task.action);
    assert.deepEqual([type, label, kind], ['Task', 'anchorite', task.kind]);
    assert.equal(priority, ['Highest', 'High', 'Medium'][task.priority - 1]);
    assert.ok(description.startsWith(`Why: ${task.reason}\n`), description);
    assert.ok(description.includes(`\nPage: ${task.url}\n`) || !task.url);
    const edits = /^Edits: (.*)$/m.exec(description)?.[1] ?? '';
    assert.deepEqual(JSON.parse(edits || '[]'), JSON.parse(task.edits || '[]'));
    assert.match(description, /\nComputed by Anchorite \d+\.\d+\.\d+ with settings site = mill\.example\.$/);
  }
});

test('only tasks that are open or planned are tickets, and filters of the report choose among them', () => {
  const [first, second] = tasks;
  const log = `number,day,by,scope,subject,action,verdict,sign,score,known,network,reasons,note
1,2026-11-30,A,task,${first.task},ignore,,,,,,,
2,2026-11-30,A,task,${second.task},plan,,,,,,,
`;
  const titles = tickets('gitlab', { ...files, 'decisions.csv': log }).rows.map(([title]) => title);
  assert.equal(titles.length, tasks.length);
  assert.ok(!titles.includes(first.action));
  assert.ok(titles.includes(second.action));
  const orphans = tickets('gitlab', files, '--filter', 'kind=orphan').rows;
  assert.equal(orphans.length - 1, tasks.filter(({ kind }) => kind === 'orphan').length);
});

test('a tracker that is not known, and another report, are refused', () => {
  const wrong = run('report', 'todo', ...write(files), ...kOptions, '--tickets', 'jirra');
  assert.equal(wrong.status, 2);
  assert.match(wrong.err, /Did you mean jira\? There are: jira, linear, github, gitlab, trello\./);
  const other = run('report', 'pages', ...write(files), ...kOptions, '--tickets', 'jira');
  assert.equal(other.status, 2);
  assert.match(other.err, /--tickets: only the report todo is made of tasks\./);
});
