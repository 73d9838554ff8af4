// Logs of outreach: what each row is understood as, what they teach, and the mails that come of it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { by, report, run, semrushLinks, summary, write } from '../support/cli.mjs';

const kMine = 'mill-wood.example';
const kRival = 'oak-floor.example';

/** @param {...Record<string, string>} rows */
const exported = (...rows) =>
  semrushLinks(...rows.map((row) => ({ Nofollow: 'false', 'Lost link': 'false', 'Page ascore': '20', ...row })));

const kMineLinks = exported(
  { 'Source url': 'https://won.example/page', 'Target url': `https://${kMine}/`, Anchor: 'mill' },
  {
    'Source url': 'https://gone.example/old',
    'Target url': `https://${kMine}/boards`,
    Anchor: 'boards',
    'Lost link': 'true',
    'Last seen': '2025-05-01',
  },
);
const kRivalLinks = exported(
  {
    'Source url': 'https://fan.example/list',
    'Target url': `https://${kRival}/`,
    Anchor: 'oak floor',
    'Source title': 'Floors',
  },
  { 'Source url': 'https://won.example/list', 'Target url': `https://${kRival}/`, Anchor: 'oak floor' },
);
const kExports = { 'mine.csv': kMineLinks, 'rival.csv': kRivalLinks };
const kOptions = ['--site', kMine, '--competitors', kRival];

const kHead =
  'Domain,Contact Name,Contact Email,Page URL,Outreach Type,Status,Date Contacted,Date Followed Up,Date Link Acquired,Domain Authority';
/** @param {...string} rows */
const log = (...rows) => `${[kHead, ...rows].join('\n')}\n`;

test('each row of a log is understood, and none is a link', () => {
  const files = {
    'log.csv': log(
      'a.example,,,,Guest Post,Link Acquired,2025-01-01,,2025-01-11,40',
      'b.example,,,,Broken Link,Declined,2025-01-01,,,',
      'c.example,,,,Broken Link,Contacted,2025-01-01,2025-01-02,,',
      'd.example,,,,Broken Link,Contacted,2025-01-01,2025-01-20,,',
      'e.example,,,,Broken Link,Researched,,,,',
      'f.example,,,,Broken Link,Bounced,2025-01-02,,,',
      'g.example,,,,Broken Link,perhaps,2025-01-02,,,',
      'h.example,,,,Broken Link,No Response,2025-02-05,,,',
      'won.example,,,https://won.example/page,,Declined,2025-01-02,,,',
    ),
    ...kExports,
  };
  const rows = report('contacts', files, ...kOptions);
  const outcomes = by(rows, 'domain', 'outcome');
  assert.deepEqual(outcomes, {
    'a.example': 'yes',
    'b.example': 'no',
    'c.example': 'no',
    'd.example': 'no',
    'e.example': 'never_sent',
    'f.example': 'bounced',
    'g.example': '',
    'h.example': 'no',
    'won.example': 'yes',
  });
  const from = by(rows, 'domain', 'outcome_from');
  assert.equal(from['c.example'], 'wait');
  assert.equal(from['won.example'], 'export');
  assert.equal(from['b.example'], 'log');
  const used = by(rows, 'domain', 'used');
  assert.equal(used['g.example'], 'no_outcome');
  assert.equal(used['e.example'], 'never_sent');
  assert.equal(by(rows, 'domain', 'days')['a.example'], 10);
  assert.equal(by(rows, 'domain', 'kind')['b.example'], 'broken');
  assert.equal(by(rows, 'domain', 'kind')['a.example'], 'guest post');
  assert.equal(by(rows, 'domain', 'strength')['a.example'], 0.4);
  const links = report('links', files, ...kOptions);
  assert.equal(links.length, 4);
});

test('a contact stays open until nobody has answered for the days of wait', () => {
  const files = { 'log.csv': log('a.example,,,,,Contacted,2025-01-01,,,', 'b.example,,,,,Declined,2025-01-21,,,') };
  assert.equal(by(report('contacts', files), 'domain', 'outcome')['a.example'], 'open');
  assert.equal(by(report('contacts', files, '--wait', '20'), 'domain', 'outcome')['a.example'], 'no');
  assert.equal(by(report('contacts', files, '--wait', '21'), 'domain', 'outcome')['a.example'], 'open');
});

test('without a log the declared chances hold, and the gate says so', () => {
  const [gate] = report('success_model', kExports, ...kOptions);
  assert.equal(gate.name, 'gate');
  assert.equal(gate.value, 0);
  assert.match(gate.note, /^No log of outreach/);
  const [prospect] = report('prospects', kExports, ...kOptions);
  assert.equal(prospect.domain, 'fan.example');
  assert.equal(prospect.p_success, 0.05);
  assert.match(prospect.p_from, /assumption/);
  const rates = report('success_rates', kExports, ...kOptions);
  assert.equal(rates.filter(({ group }) => group === 'declared').length, 7);
  assert.ok(rates.filter(({ group }) => group === 'published').every(({ source, low }) => source && low > 0));
  const lost = report('reclaim', kExports, ...kOptions).find(({ kind }) => kind === 'lost');
  assert.equal(lost?.p_success, 0.25);
});

/** @param {number} n @param {(i: number) => string} made */
const times = (n, made) => Array.from({ length: n }, (_, i) => made(i));
/** @param {number} i */
const day = (i) => new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10);
/** Contacts of two kinds, of which one brings a link each second time. @param {number} n */
const contacts = (n) =>
  log(
    ...times(n, (i) => {
      const kind = i % 2 ? 'Link intersect' : 'Lost link';
      const yes = i % 2 ? i % 10 === 1 : i % 4 === 0;
      return `site${i}.example,,,,${kind},${yes ? 'Link Acquired' : 'Declined'},${day(i)},,,`;
    }),
  );

test('a log gives its own rates below 300 contacts, and the model above', () => {
  const few = { 'log.csv': contacts(200), ...kExports };
  const [shut] = report('success_model', few, ...kOptions);
  assert.equal(shut.value, 0);
  assert.match(shut.note, /200 contacts have ended, and it takes 300/);
  const [prospect] = report('prospects', few, ...kOptions);
  assert.match(prospect.p_from, /your rate for this kind, 100 contacts/);
  assert.ok(Math.abs(prospect.p_success - 0.2) < 0.03, `${prospect.p_success}`);
  const rates = report('success_rates', few, ...kOptions);
  const lost = rates.find(({ group, level }) => group === 'kind' && level === 'lost');
  assert.equal(lost?.contacts, 100);
  assert.equal(lost?.yes, 50);
  assert.ok(lost.low < lost.pooled_rate && lost.pooled_rate < lost.high);

  const many = { 'log.csv': contacts(600), ...kExports };
  const figures = report('success_model', many, ...kOptions);
  assert.equal(figures[0].value, 1);
  assert.match(figures[0].note, /^The model orders prospects/);
  const figure = by(figures, 'name', 'value');
  assert.ok(figure.log_loss < figure.log_loss_of_rate);
  assert.match(report('prospects', many, ...kOptions)[0].p_from, /the model of your log, 600 contacts/);
});

test('the summary says which files hold contacts', () => {
  const { files } = summary(
    { 'log.csv': log('a.example,,,,Guest Post,Declined,2025-01-01,,,'), ...kExports },
    ...kOptions,
  );
  const contacts = files.map((/** @type {{name: string, contacts?: number}} */ { name, contacts }) => [
    basename(name),
    contacts,
  ]);
  assert.deepEqual(Object.fromEntries(contacts), { 'log.csv': 1, 'mine.csv': undefined, 'rival.csv': undefined });
});

test('a page table with a status is no log, and a list of links with one is none', () => {
  const pages = {
    'pages.csv': 'URL,Title,Status\nhttps://mill-wood.example/a,A,published\nhttps://mill-wood.example/b,B,live\n',
  };
  assert.deepEqual(report('contacts', pages), []);
  const links = {
    'links.csv': 'Source URL,Target URL,Anchor,Status,Contact\nhttps://a.example/,https://b.example/,x,live,Ann\n',
  };
  assert.deepEqual(report('contacts', links), []);
  assert.equal(report('links', links).length, 1);
});

test('days of a log may be written with the month first', () => {
  const files = {
    'log.csv':
      'Website,Contact,Status,Date Contacted,Link Acquired\na.example,Ann,Declined,05/31/2024,No\nb.example,Ben,Declined,06/02/2024,No\n',
  };
  assert.deepEqual(by(report('contacts', files), 'domain', 'sent'), {
    'a.example': '2024-05-31',
    'b.example': '2024-06-02',
  });
});

const kContacts = log(
  'fan.example,Ann Lee,ann@fan.example,,Guest Post,Researched,,,,',
  'gone.example,,info@gone.example,,Guest Post,Declined,2025-04-20,,,',
);

/** @param {string} tool @param {string[]} options */
function list(tool, ...options) {
  const paths = write({ 'log.csv': kContacts, ...kExports });
  const out = join(paths[0], '..', 'list.csv');
  const { status, err } = run('report', 'outreach', ...paths, ...kOptions, '--tool', tool, '--out', out, ...options);
  return { status, err, text: status === 0 ? readFileSync(out, 'utf8') : '' };
}

test('mails are filled from what is known of each prospect', () => {
  const rows = report('outreach', { 'log.csv': kContacts, ...kExports }, ...kOptions);
  const fan = rows.find(({ domain }) => domain === 'fan.example');
  assert.equal(fan?.kind, 'intersect');
  assert.equal(fan.email, 'ann@fan.example');
  assert.equal(fan.first_name, 'Ann');
  assert.equal(fan.last_name, 'Lee');
  assert.equal(fan.subject, 'An addition to "Floors"');
  assert.match(fan.body, /^Hello Ann,\n\nI read https:\/\/fan\.example\/list, where you link to oak-floor\.example\./);
  assert.doesNotMatch(fan.body, /\{\{|\}\}/);
  const gone = rows.find(({ domain }) => domain === 'gone.example');
  assert.equal(gone?.kind, 'lost');
  assert.match(gone.checks, /nobody in particular/);
  assert.match(gone.checks, /declined before/);
  assert.match(gone.checks, /written to 11 days ago/);
  const german = report('outreach', { 'log.csv': kContacts, ...kExports }, ...kOptions, '--template-language', 'de');
  assert.match(german.find(({ domain }) => domain === 'fan.example')?.body, /^Guten Tag Ann Lee,/);
});

const kDecided = 'number,day,by,scope,subject,action,verdict,sign,score,known,network,reasons,note\n';
/** @param {...[string, string]} said   task, action */
const decided = (...said) =>
  kDecided + said.map(([task, action], i) => `${i + 1},2026-11-30,A,task,${task},${action},,,,,,,\n`).join('');

test('mails are to what was planned, once something is', () => {
  const files = { 'log.csv': kContacts, ...kExports };
  const all = report('outreach', files, ...kOptions);
  assert.deepEqual(by(all, 'domain', 'state'), { 'fan.example': 'open', 'gone.example': 'open' });
  const task = by(all, 'domain', 'task');
  assert.equal(task['gone.example'], `lost gone.example https://${kMine}/boards`);
  const tasks = report('todo', files, ...kOptions).map((row) => row.task);
  for (const name of Object.values(task)) assert.ok(tasks.includes(name), `${name}: no task of todo`);

  const planned = {
    ...files,
    'decisions.csv': decided([task['gone.example'], 'plan'], [task['fan.example'], 'ignore']),
  };
  assert.deepEqual(by(report('outreach', planned, ...kOptions), 'domain', 'state'), { 'gone.example': 'planned' });
  const both = report('outreach', planned, ...kOptions, '--outreach-rows', 'all');
  assert.deepEqual(by(both, 'domain', 'state'), { 'fan.example': 'ignored', 'gone.example': 'planned' });
  const none = { ...files, 'decisions.csv': decided([task['fan.example'], 'ignore']) };
  assert.equal(report('outreach', none, ...kOptions).length, 2);
});

test('each tool gets its own header', () => {
  const headers = {
    pitchbox: 'Partner URL,Partner Category,Contact Email,Contact First Name,Contact Last Name',
    hunter: 'Email,First name,Last name,Company,Website,Subject,Body',
    instantly: 'email,first_name,last_name,company_name,website,personalization,subject,body',
  };
  for (const [tool, header] of Object.entries(headers)) {
    assert.equal(list(tool).text.split('\n')[0], header);
  }
  assert.equal(list('buzzstream').text.split('\n')[0].split(',').length, 16);
  assert.match(
    list('buzzstream').text,
    /^Link Partner - Name,Link Partner - Domain,Linking from,Linking To,Anchor Text,/,
  );
  for (const tool of ['gmass', 'yamm', 'mailshake', 'lemlist', 'smartlead']) {
    assert.match(list(tool).text, /^email,first_name,last_name,company,website,subject,body,domain,/);
  }
  assert.match(list('generic').text, /^domain,kind,checks,/);
  const wrong = list('instantli');
  assert.equal(wrong.status, 2);
  assert.match(wrong.err, /Did you mean instantly\?/);
});

test('a template of a person is used, and a wrong one is refused with the fields that there are', () => {
  const [own, wrong] = write({
    'own.txt': 'Subject: {{page_title|Hello}}\n\nDear {{contact_name|friend}}, about {{page}}.\n',
    'wrong.txt': 'Dear {{nobody}}',
  });
  assert.match(list('hunter', '--template', own).text, /"?Dear Ann Lee, about https:\/\/fan\.example\/list\./);
  const refused = list('hunter', '--template', wrong);
  assert.equal(refused.status, 2);
  assert.match(refused.err, /\{\{nobody\}\}, which is no field\. There are: domain, contact_name/);
});

test('what stands against a mail is told in words and as codes', () => {
  const lost = {
    'Target url': `https://${kMine}/boards`,
    Anchor: 'boards',
    'Lost link': 'true',
    'Last seen': '2025-05-01',
  };
  const mine = exported(
    { 'Source url': 'https://bad.example/old', ...lost },
    { 'Source url': `https://${kRival}/old`, ...lost },
    { 'Source url': 'https://fine.example/old', ...lost },
  );
  const files = {
    'mine.csv': mine,
    'rival.csv': kRivalLinks,
    'disavow.txt': 'domain:bad.example\n',
    'log.csv': log('fine.example,Eve Ray,eve@fine.example,,Guest Post,Researched,,,,'),
    'decisions.csv': `${kDecided}1,2026-11-30,A,domain,fan.example,ask_removal,,,,,,,\n`,
  };
  const rows = report('outreach', files, ...kOptions);
  const codes = by(rows, 'domain', 'check_codes');
  assert.equal(codes['fine.example'], '');
  assert.match(codes['bad.example'], /^no_address, disavowed/);
  assert.match(codes[kRival], /^no_address, competitor/);
  assert.match(codes['fan.example'], /disavowed/);
  assert.match(by(rows, 'domain', 'checks')['bad.example'], /no mail address known; disavowed, or meant to be/);

  const [own] = write({ 'own.txt': 'Dear {{first_name}}, on {{page}} {{sentence}} {{competitor|nobody}}' });
  const missing = by(report('outreach', files, ...kOptions, '--template', own), 'domain', 'missing');
  assert.equal(missing['fine.example'], '');
  assert.equal(missing['bad.example'], 'first_name');
});

test('words that would take a page out of its range of anchors, if all mails were won, are told', () => {
  const link = { 'Target url': `https://${kMine}/boards`, Anchor: 'boards' };
  const mine = exported(
    ...['a', 'b', 'c'].map((name) => ({ 'Source url': `https://${name}.example/`, ...link })),
    ...['d', 'e'].map((name) => ({
      ...link,
      'Source url': `https://${name}.example/old`,
      'Lost link': 'true',
      'Last seen': '2025-05-01',
    })),
  );
  const files = { 'mine.csv': mine, 'rival.csv': kRivalLinks };
  const row = (/** @type {string[]} */ ...more) =>
    report('outreach', files, ...kOptions, ...more).find(({ domain }) => domain === 'd.example') ?? {};
  assert.equal(row().anchor_kind, 'exact');
  assert.doesNotMatch(row().check_codes, /beyond_band/);
  const picked = row('--bands', 'claude-seo');
  assert.match(picked.check_codes, /beyond_band/);
  assert.match(
    picked.checks,
    /if all 2 mails to its page are won, 100 % of the page's backlinks are .*more than the 10 %/,
  );
});

test('mails beyond the first hundred are told', () => {
  const many = Array.from({ length: 102 }, (_, i) => ({
    'Source url': `https://p${i}.example/`,
    'Target url': `https://${kRival}/`,
    Anchor: 'oak',
  }));
  const rows = report('outreach', { 'mine.csv': kMineLinks, 'rival.csv': exported(...many) }, ...kOptions);
  assert.equal(rows.length, 103);
  assert.deepEqual(
    rows.map((row) => /late/.test(String(row.check_codes))),
    rows.map((_, at) => at >= 100),
  );
});

test('a template may be for one kind of mail, and those that come with the program are told', () => {
  const files = { 'log.csv': kContacts, ...kExports };
  const [own] = write({ 'own.txt': 'Kind: lost\nSubject: Back?\n\nAbout {{page}}.\n' });
  const mails = report('outreach', files, ...kOptions, '--template', own);
  assert.equal(by(mails, 'domain', 'body')['gone.example'], 'About https://gone.example/old.\n');
  assert.match(by(mails, 'domain', 'body')['fan.example'], /^Hello Ann,/);
  const built = report('mail_templates', kExports);
  assert.equal(built.length, 10);
  assert.match(
    built.find(({ kind, language }) => kind === 'lost' && language === 'de')?.template,
    /^Subject: Ein Link/,
  );
  assert.match(built[0].fields, /^domain, contact_name, .*, site$/);
});

test('no cell of a list is a formula, and a mail that begins like one is left out', () => {
  const [own] = write({ 'own.txt': 'Subject: {{page_title}}\n\n{{page_title}}\n- one\n- two\n' });
  const rival = exported(
    {
      'Source url': 'https://evil.example/list',
      'Target url': `https://${kRival}/`,
      Anchor: '=1+1',
      'Source title': '=HYPERLINK("x")',
    },
    {
      'Source url': 'https://fan.example/list',
      'Target url': `https://${kRival}/`,
      Anchor: 'oak',
      'Source title': 'Floors',
    },
  );
  const paths = write({ 'mine.csv': kMineLinks, 'rival.csv': rival });
  const { out, err } = run('report', 'outreach', ...paths, ...kOptions, '--tool', 'generic', '--template', own);
  assert.match(err, /1 mails are left out/);
  assert.match(out, /fan\.example/);
  assert.doesNotMatch(out, /evil\.example/);
  const [braces] = write({ 'braces.txt': 'Subject: x\n\n{{page_title}}' });
  const hostile = exported({
    'Source url': 'https://evil.example/list',
    'Target url': `https://${kRival}/`,
    Anchor: 'x',
    'Source title': '{{email}}',
  });
  const more = write({ 'mine.csv': kMineLinks, 'rival.csv': hostile });
  const stopped = run('report', 'outreach', ...more, ...kOptions, '--tool', 'generic', '--template', braces);
  assert.equal(stopped.status, 2);
  assert.match(stopped.err, /1 mails have \{\{ or \}\} left in them/);
});

test('names and addresses of people stand in no other report', () => {
  const files = { 'log.csv': kContacts, ...kExports };
  for (const name of ['contacts', 'success_model', 'success_rates', 'problems', 'settings', 'prospects', 'reclaim']) {
    const text = JSON.stringify(report(name, files, ...kOptions));
    assert.doesNotMatch(text, /Ann|info@|ann@/, name);
  }
});
