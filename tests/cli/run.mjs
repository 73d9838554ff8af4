// The command line as a person meets it: what it prints, where, and with which exit status.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { program } from '../support/program.mjs';
import { workbook } from '../support/xlsx.mjs';
import { zipOf } from '../support/zip.mjs';

const folder = mkdtempSync(join(tmpdir(), 'anchorite-cli-'));

/** @param {string[]} words @param {string | Buffer} [input] */
function run(words, input = '') {
  const result = spawnSync(program, words, { cwd: folder, input, encoding: 'utf8' });
  return { status: result.status, out: result.stdout, err: result.stderr };
}

/** @param {string} name @param {string | Buffer} text */
function file(name, text) {
  writeFileSync(join(folder, name), text);
  return name;
}

const crawl = file(
  'crawl.csv',
  `\ufeff"Type","Source","Destination","Size (Bytes)","Alt Text","Anchor","Status Code","Status","Follow"
"Hyperlink","https://example.com/","https://example.com/a","1","","Alpha","200","OK","true"
"Hyperlink","https://example.com/","https://example.com/b","1","","Beta","404","Not Found","true"
"Hyperlink","https://example.com/a","https://example.com/","1","logo","","200","OK","true"
"Hyperlink","https://example.com/a","https://other.org/","1","","=SUM(1)","200","OK","false"
"Image","https://example.com/a","https://example.com/x.png","1","X","","200","OK","true"
"Hyperlink","https://example.com/b","","1","","nowhere","","",""
`,
);
const edges = file('edges.txt', 'a b\nb c\nc a\n');

await test('summary says what was read and what was wrong', () => {
  const { status, out, err } = run(['summary', crawl]);
  assert.equal(status, 0);
  assert.match(out, /^site: example\.com$/m);
  assert.match(out, /^rows: 6$/m);
  assert.match(out, /^links: 5$/m);
  assert.match(out, /^hyperlinks: 4$/m);
  assert.match(err, /crawl\.csv: 1 problem/);
});

await test('a report is CSV when it goes into a pipe', () => {
  const { status, out } = run(['report', 'pages', crawl, '--columns', 'url,inlinks,status', '--sort', 'url']);
  assert.equal(status, 0);
  assert.equal(
    out,
    'url,inlinks,status\nhttps://example.com/,1,200\nhttps://example.com/a,1,200\nhttps://example.com/b,1,404\n',
  );
});

await test('JSON parses, and numbers are numbers', () => {
  const rows = JSON.parse(run(['report', 'anchors', crawl, '--format', 'json']).out);
  assert.equal(rows.length, 4);
  assert.equal(typeof rows[0].links, 'number');
});

await test('a table is for people', () => {
  const { out } = run(['report', 'pages', crawl, '--format', 'table', '--columns', 'url,depth']);
  assert.match(out, /https:\/\/example\.com\/a/);
  assert.doesNotMatch(out, /^url,/m);
});

await test('the settings that are written out give the same numbers again', () => {
  const asked = ['--damping', '0.7', '--nofollow', 'follow', '--weights', 'content=0.5,footer=0', '--noindex', 'off'];
  const more = ['--metrics', 'hits,trust', '--trust-seeds', 'https://example.com/a'];
  const first = run(['report', 'pages', crawl, ...asked, ...more, '--settings', 'settings.csv']);
  assert.equal(first.status, 0);
  assert.match(first.out.split('\n')[0], /,hub,authority,trust/);
  const lines = readFileSync(join(folder, 'settings.csv'), 'utf8').split('\n');
  assert(lines.includes('rule,other_types,,1,1'));
  assert(lines.includes('weight,content,0.5,,'));
  const options = lines.flatMap((line) => {
    const [, name, quoted, plain] = /^option,([^,]*),(?:"(.*)"|(.*)),,$/.exec(line) ?? [];
    return name ? [`--${name}`, quoted ?? plain] : [];
  });
  assert.equal(options.length, 2 * lines.filter((line) => line.startsWith('option,')).length);
  assert.equal(run(['report', 'pages', crawl, ...options]).out, first.out);
  assert.notEqual(run(['report', 'pages', crawl, ...more]).out, first.out);
});

await test('the settings that are written out can be run again, lists and all', () => {
  const keywords = file('keywords.txt', 'https://example.com/a winter boots | boots, "warm"\n* example\n');
  const generic = file('generic.txt', 'en: click here | more\n');
  const brand = '=Acme, Inc | "Acme";-Acme';
  const asked = ['--keywords', keywords, '--generic', generic, '--brand', brand, '--damping', '0.7'];
  const first = run(['report', 'settings', crawl, ...asked, '--settings', 'lists.csv']);
  assert.equal(first.status, 0);
  assert.equal(run(['report', 'settings', crawl, '--like', 'lists.csv']).out, first.out);
  assert.match(
    run(['report', 'settings', crawl, '--like', 'lists.csv', '--damping', '0.6']).out,
    /option,damping,0\.6,/,
  );
  assert.match(run(['report', 'pages', crawl, '--like', crawl]).err, /no option/);
  const later = file('later.csv', 'kind,name,value,pages,links\noption,damping,0.5,,\noption,shininess,9,,\n');
  const told = run(['report', 'pages', crawl, '--like', later]);
  assert.equal(told.status, 2);
  assert.match(told.err, /later\.csv: .*"--shininess"/);
});

await test('a metric says what it lacks', () => {
  assert.match(run(['report', 'pages', crawl, '--metrics', 'trust']).err, /--trust-seeds/);
  assert.match(run(['report', 'pages', crawl, '--metrics', 'fame']).err, /hits, cheirank/);
  assert.match(run(['report', 'pages', crawl, '--personalise', 'clicks']).err, /--personalise/);
  const seeds = ['--metrics', 'distrust', '--distrust-seeds', 'other.org nowhere.net'];
  assert.match(run(['report', 'pages', crawl, ...seeds]).err, /"nowhere\.net"/);
  assert.match(run(['report', 'pages', crawl, '--metrics', 'distrust']).err, /--distrust-seeds.*disavow list/);
});

await test('distrust starts at what the disavow lists name unless seeds are given', () => {
  const links = file('shady.csv', 'source,target\nhttps://a.com/,https://bad.org/x\nhttps://a.com/,https://c.net/\n');
  const list = file('disavow.txt', '# Disavow\ndomain:bad.org\n');
  const asked = ['report', 'pages', links, list, '--site', '*', '--metrics', 'distrust'];
  const columns = ['--columns', 'url,distrust', '--sort', 'url'];
  const byList = run([...asked, ...columns, '--settings', 'distrust.csv']);
  assert.match(readFileSync(join(folder, 'distrust.csv'), 'utf8'), /^result,distrust_seeds,disavow lists,,1$/m);
  assert.match(byList.out, /^https:\/\/bad\.org\/x,0\.54/m); // 1 / (1 + 0.85)
  assert.match(byList.out, /^https:\/\/c\.net\/,0$/m);
  assert.equal(run([...asked, ...columns, '--distrust-seeds', 'bad.org']).out, byList.out);
  assert.notEqual(
    run([...asked, ...columns, '--distrust-seeds', 'c.net', '--settings', 'distrust.csv']).out,
    byList.out,
  );
  assert.doesNotMatch(readFileSync(join(folder, 'distrust.csv'), 'utf8'), /distrust_seeds/);
});

await test('noindex and blocked pages of a crawl touch the rules', () => {
  const head = 'Address,Content Type,Status Code,Status,Indexability,Indexability Status,Meta Robots 1';
  const rows = [
    'https://e.com/,text/html,200,OK,Indexable,,',
    'https://e.com/thin,text/html,200,OK,Non-Indexable,Noindex,"noindex, follow"',
    'https://e.com/tag,text/html,200,OK,Non-Indexable,Canonicalised,',
    'https://e.com/private,,0,Blocked by Robots.txt,Non-Indexable,Blocked by Robots.txt,',
  ];
  const pages = file('internal.csv', [head, ...rows].join('\n'));
  const links = file(
    'all_outlinks.csv',
    'Type,Source,Destination,Anchor,Status Code,Follow\n' +
      ['thin', 'tag', 'private'].map((to) => `Hyperlink,https://e.com/,https://e.com/${to},x,200,true\n`).join('') +
      'Hyperlink,https://e.com/thin,https://e.com/,x,200,true\n',
  );
  const settings = run(['report', 'settings', links, pages]).out;
  assert.match(settings, /^rule,noindex,,1,1$/m);
  assert.match(settings, /^rule,blocked,,0,1$/m);
  const { out } = run(['report', 'pages', links, pages, '--columns', 'url,indexable', '--sort', 'url']);
  assert.deepEqual(out.trim().split('\n').slice(1), [
    'https://e.com/,yes',
    'https://e.com/private,blocked',
    'https://e.com/tag,elsewhere',
    'https://e.com/thin,no',
  ]);
});

await test('domains: each counts once for every domain that it leads to', () => {
  const rows = ['https://a.com/1,https://t.com/', 'https://a.com/2,https://t.com/', 'https://b.com/1,https://t.com/'];
  const links = file('domains.csv', ['source,target', ...rows, 'https://a.com/1,https://b.com/'].join('\n'));
  const words = ['--level', 'domain', '--site', '*', '--weights', 'uniform', '--columns', 'url,pagerank'];
  const { out } = run(['report', 'pages', links, ...words, '--sort', 'url']);
  const score = Object.fromEntries(
    out
      .trim()
      .split('\n')
      .map((line) => line.split(',')),
  );
  // a leads to t and b, half each though two of its pages lead to t; b to t: with a = 1, b = 1.425, t = 1 + 0.425 + 0.85 * 1.425.
  const of = [1, 1.425, 1 + 0.425 + 0.85 * 1.425];
  const sum = of[0] + of[1] + of[2];
  assert.equal(Number(score['https://a.com/1']).toFixed(9), (of[0] / sum).toFixed(9));
  assert.equal(Number(score['https://b.com/']).toFixed(9), (of[1] / sum).toFixed(9));
  assert.equal(Number(score['https://t.com/']).toFixed(9), (of[2] / sum).toFixed(9));
});

await test('what if: pages before and after a list of edits', () => {
  const edits = file(
    'edits.json',
    '[{"edit": "remove_link", "from": "b", "to": "c"}, {"edit": "delete", "page": "a"}]',
  );
  const columns = 'url,pagerank_before,pagerank_after,rank_after';
  const { status, out } = run(['report', 'whatif', edges, '--edits', edits, '--columns', columns, '--sort', 'url']);
  assert.equal(status, 0);
  // b has left the graph, c starts every visit and leads to what was a: x_c = 1 / (1 + 0.85), x_a = 0.85 x_c.
  const [, a, b, c] = out.split('\n').map((line) => line.split(','));
  assert.equal(Number(a[2]).toFixed(9), (0.85 / 1.85).toFixed(9));
  assert.deepEqual(b.slice(2), ['', '']);
  assert.equal(Number(c[2]).toFixed(9), (1 / 1.85).toFixed(9));
  assert.equal(c[3], '1');
});

await test('an edit of a page that is not there says which', () => {
  const edits = file('wrong.json', '[{"edit": "delete", "page": "a"}, {"edit": "redirect", "page": "x*", "to": "a"}]');
  const { status, err } = run(['report', 'whatif', edges, '--edits', edits]);
  assert.equal(status, 2);
  assert.match(err, /wrong\.json: Edit 2: no page of these files matches "x\*"/);
  assert.match(run(['report', 'whatif', edges]).err, /--edits/);
});

await test('cells that a spreadsheet would run are made harmless', () => {
  const { out } = run(['report', 'links', crawl, '--columns', 'anchor', '--filter', 'target = https://other.org/']);
  assert.equal(out, "anchor\n'=SUM(1)\n");
});

await test('filter, sort, limit and offset', () => {
  const words = ['--columns', 'target', '--sort', 'target:desc', '--limit', '1', '--offset', '1'];
  const { out } = run([
    'report',
    'links',
    crawl,
    '--filter',
    'source : example',
    '--filter',
    'type = hyperlink',
    ...words,
  ]);
  assert.equal(out, 'target\nhttps://example.com/b\n');
});

await test('the problem is listed with file, line and column', () => {
  const { out } = run(['report', 'problems', crawl, '--columns', 'file,line,column,code']);
  assert.equal(out, 'file,line,column,code\ncrawl.csv,7,Destination,empty_target\n');
});

await test('scores sum to one and options change them', () => {
  const sum = (/** @type {string[]} */ words) => {
    const rows = JSON.parse(run(['report', 'pages', edges, '--format', 'json', ...words]).out);
    return rows.reduce((/** @type {number} */ total, /** @type {{pagerank: number}} */ row) => total + row.pagerank, 0);
  };
  assert.ok(Math.abs(sum([]) - 1) < 1e-9);
  assert.ok(Math.abs(sum(['--damping', '0.5']) - 1) < 1e-9);
});

await test('standard input is -', () => {
  const { status, out } = run(['report', 'pages', '-', '--columns', 'url', '--sort', 'url'], 'a,b\nb,a\n');
  assert.equal(status, 0);
  assert.equal(out, 'url\na\nb\n');
});

await test('gzip and UTF-16 give the same bytes; a cut gzip file says so', () => {
  const text = readFileSync(join(folder, crawl));
  const expected = run(['report', 'pages', crawl]).out;
  assert.equal(run(['report', 'pages', file('crawl.csv.gz', gzipSync(text))]).out, expected);
  assert.equal(run(['report', 'pages', file('utf16.csv', Buffer.from(text.toString(), 'utf16le'))]).out, expected);
  const { status, err } = run(['report', 'pages', file('cut.gz', gzipSync(text).subarray(0, 80))]);
  assert.equal(status, 1);
  assert.match(err, /incomplete: it ends in the middle/);
});

await test('gzip in several members, from a file, a pipe and beside other files', () => {
  const text = readFileSync(join(folder, crawl));
  const members = Buffer.concat([gzipSync(text.subarray(0, 300)), gzipSync(text.subarray(300))]);
  const expected = run(['report', 'links', crawl, '--columns', 'source,target']).out;
  assert.equal(run(['report', 'links', file('members.gz', members), '--columns', 'source,target']).out, expected);
  assert.equal(run(['report', 'links', '-', '--columns', 'source,target'], members).out, expected);
});

await test('each member of a zip goes its own way, and those that cannot be read are named', () => {
  const text = readFileSync(join(folder, crawl));
  const zip = zipOf([
    { name: 'exports/', text: '' },
    { name: 'exports/crawl.csv', text },
    { name: '__MACOSX/._crawl.csv', text: '\0' },
    { name: '../seite.html', text: '<base href="https://p.example/"><a href="/x">x</a>', method: 0 },
    { name: 'edges.txt.gz', text: gzipSync('https://a.example/ https://b.example/\n') },
    { name: Buffer.from([0x81, 0x2e, 0x63, 0x73, 0x76]), text: '' },
    { name: 'inner.zip', text: zipOf([{ name: 'a', text: 'a' }]) },
    { name: 'secret.csv', text, flags: 1 },
    { name: 'odd.csv', text, method: 12 },
  ]);
  const words = ['report', 'files', file('all.zip', zip), '--columns', 'file,format,rows,links'];
  const { status, out, err } = run(words);
  assert.equal(status, 0);
  assert.equal(
    out,
    `file,format,rows,links
all.zip/exports/crawl.csv,Screaming Frog links,6,5
all.zip/../seite.html,Saved HTML page,1,1
all.zip/edges.txt.gz,Edge list,1,1
all.zip/ü.csv,not read,0,0
all.zip/inner.zip,not read,0,0
all.zip/secret.csv,not read,0,0
all.zip/odd.csv,not read,0,0
`,
  );
  assert.match(err, /all\.zip\/secret\.csv: .*password-protected/);
  assert.match(err, /all\.zip\/odd\.csv: .*packing method 12/);
  assert.match(err, /all\.zip\/inner\.zip: .*inside of a zip/);
  words[2] = '-';
  assert.equal(run(words, zip).out, out.replaceAll('all.zip/', "'-/"));
});

await test('every sheet of a workbook is read: texts of all kinds, dates, empty rows and cells', () => {
  const words = ['report', 'links', file('book.xlsx', workbook()), '--columns', 'file,line,source,target,anchor'];
  const { status, out } = run(words);
  assert.equal(status, 0);
  assert.equal(
    out,
    `file,line,source,target,anchor
book.xlsx/Links & more,3,https://e.com/?a=1&b=%222%22,https://e.com/b,TRUE
book.xlsx/Dates,2,https://d.example/,https://d.example/x,
`,
  );
  assert.match(run(['report', 'domains', 'book.xlsx', '--columns', 'domain,first_seen']).out, /d\.example,2024-05-31/);
});

await test('archives that are cut or damaged keep what was read, and say so', () => {
  const rows = Array.from({ length: 9999 }, (_, i) => `https://e.com/${i},https://e.com/${(i * 31) % 997}\n`);
  const text = `source,target\n${rows.join('')}`;
  const cut = run(['report', 'files', file('cut.csv.gz', gzipSync(text).subarray(0, 20_000)), '--format', 'json']);
  const [read] = JSON.parse(cut.out);
  assert.ok(read.rows > 1000 && read.rows < 9999 && read.problems === 1, cut.out);
  assert.equal(read.links, read.rows);
  const zip = zipOf([{ name: 'a.csv', text }]);
  const damaged = Buffer.from(zip);
  damaged.fill(0xff, 20_000, 20_100);
  assert.match(run(['summary', file('damaged.zip', damaged)]).err, /damaged\.zip\/a\.csv: .*damaged/);
  const swapped = Buffer.from(zipOf([{ name: 'a.csv', text, method: 0 }]));
  swapped[60] ^= 1;
  assert.match(run(['summary', file('swapped.zip', swapped)]).err, /not what was packed/);
  const listless = run(['summary', file('listless.zip', zip.subarray(0, -30))]);
  assert.equal(listless.status, 1);
  assert.match(listless.err, /listless\.zip: .*ends before its file list/);
});

await test('what unpacks to hundreds of times its size is refused, also in small pieces', () => {
  const zeros = Buffer.from(`source,target\n${'https://e.com/a,https://e.com/b\n'.repeat(600_000)}`);
  const alone = run(['summary', file('bomb.gz', gzipSync(Buffer.concat(Array(5).fill(zeros)), { level: 9 }))]);
  assert.match(alone.err, /more than 400 times its size/);
  const many = zipOf(Array.from({ length: 8 }, (_, i) => ({ name: `${i}.csv`, text: zeros })));
  assert.match(run(['summary', file('many.zip', many)]).err, /many\.zip\/7\.csv: .*more than 400 times its size/);
});

await test('a folder is the files in it, by name, without hidden ones', () => {
  const edge = (/** @type {string} */ host) => `source,target\nhttps://${host}/,https://${host}/a\n`;
  mkdirSync(join(folder, 'crawl/b/.git'), { recursive: true });
  mkdirSync(join(folder, 'crawl/.cache'));
  for (const name of ['z.csv', 'a.csv', 'b/1.csv', 'b/.git/x.csv', '.cache/x.csv', '.hidden.csv', 'b.csv']) {
    file(`crawl/${name}`, edge(`${name.replaceAll(/\W/g, '-')}.example`));
  }
  symlinkSync('..', join(folder, 'crawl/b/up'));
  const { status, out, err } = run(['report', 'files', 'crawl', '--columns', 'file,links']);
  assert.equal(status, 0, err);
  assert.equal(out, 'file,links\ncrawl/a.csv,1\ncrawl/b/1.csv,1\ncrawl/b.csv,1\ncrawl/z.csv,1\n');
});

await test('of a folder with very many files the first are read, and it says so', () => {
  mkdirSync(join(folder, 'many'));
  for (let i = 0; i < 5_001; i++) file(`many/${i}.csv`, 'source,target\na,b\n');
  const { out, err } = run(['report', 'files', 'many', '--columns', 'file', '--format', 'json']);
  assert.equal(JSON.parse(out).length, 5_001); // 5,000 and the folder itself, which says it
  assert.match(err, /^many: .*more than 5000 files/m);
});

await test('--out writes a file', () => {
  assert.equal(run(['report', 'pages', edges, '--columns', 'url', '--sort', 'url', '--out', 'out.csv']).status, 0);
  assert.equal(readFileSync(join(folder, 'out.csv'), 'utf8'), 'url\na\nb\nc\n');
});

await test('columns of an unknown file can be named', () => {
  const odd = file('odd.csv', 'Von wo,Wohin,Was\nhttps://e.com/,https://e.com/a,Hallo\n');
  const { status, out } = run([
    'report',
    'links',
    odd,
    '--map',
    'source=Von wo,target=Wohin,anchor=Was',
    '--columns',
    'source,target,anchor',
  ]);
  assert.equal(status, 0);
  assert.equal(out, 'source,target,anchor\nhttps://e.com/,https://e.com/a,Hallo\n');
});

await test('nothing readable: status 1, and why', () => {
  mkdirSync(join(folder, 'empty'));
  const png = file('p.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]));
  for (const [name, pattern] of [
    ['missing.csv', /no such file/i],
    [png, /PNG/],
    [file('empty.csv', ''), /empty/i],
    ['empty', /no file is in this folder/i],
  ]) {
    const { status, err } = run(['report', 'pages', /** @type {string} */ (name)]);
    assert.equal(status, 1, `${name}`);
    assert.match(err, /** @type {RegExp} */ (pattern));
  }
});

await test('what cannot be opened says why', () => {
  symlinkSync('loop.csv', join(folder, 'loop.csv'));
  assert.match(run(['summary', 'loop.csv']).err, /loop\.csv: .*symbolic links/);
  assert.match(run(['summary', `${'x'.repeat(300)}.csv`]).err, /name too long/);
  assert.match(run(['report', 'pages', crawl, '--spam', 'missing.txt']).err, /missing\.txt: There is no such file/);
  for (const option of ['--spam', '--like', '--vectors', '--edits']) {
    const { status, err } = run(['report', 'pages', crawl, option, 'crawl']);
    assert.equal(status, 2, option);
    assert.match(err, /crawl: .*It is a folder/);
  }
});

await test('what may not be read says so', () => {
  mkdirSync(join(folder, 'shared/closed'), { recursive: true });
  file('shared/a.csv', 'source,target\nhttps://a.example/,https://a.example/b\n');
  file('shared/closed/b.csv', 'a,b\n');
  const mine = file('mine.csv', 'a,b\n');
  for (const name of ['shared/closed', mine]) chmodSync(join(folder, name), 0);
  chmodSync(folder, 0o755);
  // Root may read everything, so it looks as somebody else.
  const options = process.getuid?.() === 0 ? { uid: 65534 } : {};
  const { error, stderr } = spawnSync(program, ['summary', mine, 'shared'], {
    cwd: folder,
    encoding: 'utf8',
    ...options,
  });
  if (error) return; // the program lies where only root may go
  assert.match(stderr, /mine\.csv: .*no permission/);
  assert.match(stderr, /shared\/closed: .*cannot be listed: You have no permission/);
  chmodSync(join(folder, 'shared/closed'), 0o755);
});

await test('one bad file does not stop the others', () => {
  const { status, out, err } = run(['summary', 'missing.csv', crawl]);
  assert.equal(status, 0);
  assert.match(out, /^links: 5$/m);
  assert.match(err, /missing\.csv/);
});

await test('wrong usage: status 2, and what is expected', () => {
  for (const [words, pattern] of /** @type {[string[], RegExp][]} */ ([
    [[], /summary/],
    [['report'], /Which report/],
    [['report', 'nonsense', crawl], /no report "nonsense"/],
    [['report', 'pages', crawl, '--columns', 'nope'], /no column "nope"/],
    [['report', 'pages', crawl, '--filter', 'nope > 3'], /nope/],
    [['report', 'pages', crawl, '--damping', '2'], /0\.9999/],
    [['report', 'pages', crawl, '--nofollow', 'maybe'], /evaporate or drop or follow/],
    [['report', 'pages', crawl, '--site', 'unknown.example'], /example\.com/],
    [['report', 'pages', crawl, '--frobnicate', '1'], /no option "--frobnicate"/],
  ])) {
    const { status, err } = run(words);
    assert.equal(status, 2, words.join(' '));
    assert.match(err, pattern);
  }
});

await test('a file read twice in one run gives the same bytes', () => {
  const once = run(['report', 'pages', crawl]).out;
  assert.equal(run(['report', 'pages', crawl]).out, once);
});

rmSync(folder, { recursive: true });
assert.ok(existsSync(program));
