// The report to hand over, as the command line writes it (cpp/handover): what it says and to whom, and what it refuses.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { frogLinks, frogPages, run, semrushLinks, write } from '../support/cli.mjs';
import { en as english, de as german } from '../support/texts.mjs';

const kSite = 'https://www.mill.example';
const kHarm = '<script>window.harmed=1</script>';
const kPages = Array.from({ length: 30 }, (_, i) => `${kSite}/shop/page-${i}/`);
const kFiles = {
  'links.csv': frogLinks(
    ...kPages.flatMap((page, i) => [
      { Source: `${kSite}/`, Destination: page, Anchor: i ? `page ${i}` : kHarm, 'Status Code': '200' },
      { Source: page, Destination: `${kSite}/`, Anchor: 'home', 'Status Code': '200' },
      { Source: page, Destination: `${kSite}/gone/`, Anchor: 'read more', 'Status Code': '404' },
    ]),
  ),
  'pages.csv': frogPages(...[`${kSite}/`, ...kPages].map((Address) => ({ Address }))),
};
const kDay = ['--day', '2026-11-30'];

/** The report of these files. @param {Record<string, string>} files @param {string[]} options */
function reportOf(files, ...options) {
  const { status, out, err } = run('handover', ...write(files), ...kDay, ...options);
  assert.equal(status, 0, err);
  return out;
}

test('a report is one file without script, its texts stay texts, and it is the same each time', () => {
  const report = reportOf(kFiles, '--title', `Links ${kHarm}`, '--note', kHarm, '--edition', 'developer');
  assert.ok(report.startsWith('<!doctype html>') && report.includes("default-src 'none'") && report.includes('<svg'));
  assert.deepEqual(report.match(/<(script|img|iframe|object|link|a)\b/gi), null);
  assert.match(report, /<h1>Links &lt;script&gt;window/);
  assert.equal(report, reportOf(kFiles, '--title', `Links ${kHarm}`, '--note', kHarm, '--edition', 'developer'));
});

test('a decision maker reads what was found and what to do, a developer tables of addresses, too', () => {
  const short = reportOf(kFiles);
  const long = reportOf(kFiles, '--edition', 'developer');
  const t = english.htmlReport;
  for (const part of [t.looked, t.equity, t.charts, english.overview.method]) assert.ok(short.includes(part), part);
  assert.match(short, /Broken links \(30\)<\/h3>/);
  assert.match(short, /analyzed on 2026-11-30\./);
  assert.ok(long.includes(t.details) && !short.includes(t.details));
  // One row for the page that all of them link, and no host but in the sentence that says it.
  assert.match(long, /One row for each target; 30 links in all\.<\/caption>.*?<tbody><tr><td>\/gone\/<\/td>/);
  assert.equal(long.match(/https:\/\/www\.mill\.example/g)?.length, 1);
});

for (const [language, words] of /** @type {const} */ ([
  ['en', english],
  ['de', german],
])) {
  test(`a report in ${language} has words for all that it says`, () => {
    const backlinks = semrushLinks(
      ...Array.from({ length: 30 }, (_, i) => ({
        'Source url': `https://blog-${i}.example/post`,
        'Target url': `${kSite}/shop/page-1/`,
        Anchor: i % 2 ? 'mill' : 'cheap flour',
      })),
    );
    for (const files of [kFiles, { 'backlinks.csv': backlinks }]) {
      const report = reportOf(files, '--edition', 'developer', '--language', language, '--site', 'mill.example');
      assert.deepEqual(
        report
          .match(/<(h\d|p|li|th|caption|title|figcaption|strong|desc)\b[^>]*>\s*</g)
          ?.filter((tag) => !/<(li|figcaption)/.test(tag)) ?? [],
        [],
      );
      assert.doesNotMatch(report.replace(/<style>.*?<\/style>/s, ''), /[{}]/);
      assert.ok(report.includes(`<html lang="${language}">`) && report.includes(words.overview.method));
    }
  });
}

test('numbers and days are written as the language writes them', () => {
  const report = reportOf(kFiles, '--language', 'de');
  assert.match(report, /ausgewertet am 30\.11\.2026\./);
  assert.match(report, /\d,\d\u00a0%/);
  assert.doesNotMatch(report.replace(/<(style|svg)\b.*?<\/\1>/gs, ''), /\d\.\d+ ?%/);
});

test('a logo is a picture inside the file', () => {
  const svg = '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>';
  const png = Buffer.from('iVBORw0KGgo=', 'base64');
  const [links, asSvg, asPng] = write({ 'links.csv': kFiles['links.csv'], 'a.svg': svg, 'a.png': png });
  const logoOf = (/** @type {string} */ file) =>
    /<img class=logo src="([^"]*)"/.exec(run('handover', links, '--logo', file).out)?.[1];
  assert.equal(logoOf(asSvg), `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`);
  assert.equal(logoOf(asPng), 'data:image/png;base64,iVBORw0KGgo=');
});

test('what cannot be used is said before anything is read, and nothing is written', () => {
  const [text, large] = write({ 'logo.txt': 'no picture', 'large.svg': `<svg>${' '.repeat(300_000)}</svg>` });
  for (const [options, message] of /** @type {[string[], RegExp][]} */ ([
    [['--title', 'x'.repeat(201)], /The title: expected at most 200 characters, found 201\. Shorten it\./],
    [['--note', 'é'.repeat(2001)], /The note: expected at most 2000 characters, found 2001\./],
    [['--logo', text], /The logo: expected a PNG, JPEG or SVG, found another kind of file\./],
    [['--logo', large], /The logo: expected at most 300 kB, found 301 kB\./],
    [['--logo', `${text}x`], /logo\.txtx: /],
    [['--language', 'dd'], /--language: expected en or de, found "dd"\. Did you mean de\?/],
    [
      ['--edition', 'developers'],
      /--edition: expected decision or developer, found "developers"\. Did you mean developer\?/,
    ],
    [['--day', 'today'], /--day: expected a day such as 2026-11-30, found "today"\./],
  ])) {
    const { status, out, err } = run('handover', '/nowhere/links.csv', ...options);
    assert.match(err, message);
    assert.deepEqual([status, out], [2, '']);
    assert.doesNotMatch(err, /nowhere/);
  }
});

test('a report is written whole, and never over a file that is read', () => {
  const [links, logo] = write({ 'links.csv': kFiles['links.csv'], 'logo.svg': '<svg/>' });
  const out = join(dirname(links), 'report.html');
  assert.equal(run('handover', links, ...kDay, '--out', out).status, 0);
  assert.ok(readFileSync(out, 'utf8').endsWith('</html>\n'));
  for (const [file, ...options] of [[links], [logo, '--logo', logo]]) {
    const before = readFileSync(file, 'utf8');
    const { status, err } = run('handover', links, ...options, '--out', file);
    assert.match(err, /would overwrite/);
    assert.deepEqual([status, readFileSync(file, 'utf8')], [2, before]);
  }
  const nothing = join(dirname(links), 'nothing.html');
  assert.equal(run('handover', join(dirname(links), 'gone.csv'), '--out', nothing).status, 1);
  assert.ok(!existsSync(nothing));
});
