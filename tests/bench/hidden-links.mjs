// How well suggested links find those that editors have set: a tenth of the links in the content of a site are cut out of
// its saved pages, their words stay, and hidden_links_bench looks for them.
//
//   node tests/bench/hidden-links.mjs FOLDER… [--masked] [--crawl]
//
// FOLDER: saved pages, for example /usr/share/doc/git/html of Debian's package git-doc.
// --masked: the words of a link are cut with it. --crawl: a crawler's list of links in place of the pages, without text.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const top = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const kOrigin = 'https://docs.example/';
const kPart = 0.1;
const kMostBytes = 256 * 2 ** 20;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { masked: { type: 'boolean' }, crawl: { type: 'boolean' } },
});

/** A number from 0 to 1 for each text, always the same. @param {string} text */
function draw(text) {
  let state = 0x811c9dc5;
  for (const byte of Buffer.from(text)) state = Math.imul(state ^ byte, 0x01000193);
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
  return ((state ^ (state >>> 12)) >>> 0) / 2 ** 32;
}

/** @param {string} name a saved page's file @param {string} html */
const withAddress = (name, html) => `<!-- saved from url=(0000)${kOrigin}${name} -->\n${html}`;

/** Targets of a page's links to the page before, after and above, as DocBook marks them. @param {string} html @param {string} page */
function navigatedTo(html, page) {
  const links = html.matchAll(/<a\s[^>]*?accesskey\s*=[^>]*?href\s*=\s*"([^"#]*)/gi);
  return new Set([...links].filter(([, to]) => URL.canParse(to, page)).map(([, to]) => new URL(to, page).href));
}

/** @param {string} html */
const textOf = (html) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/\s+/g, ' ')
    .trim();

/** The program's report as objects. @param {string[]} words @returns {Record<string, string>[]} */
function report(words) {
  const { stdout, status, stderr } = spawnSync(join(top, 'build/release/anchorite'), ['report', ...words], {
    encoding: 'utf8',
    maxBuffer: kMostBytes,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/**
 * @param {string} html
 * @param {string} page its address
 * @param {Set<string>} targets whose links go
 * @param {(target: string, words: string) => void} tell
 */
function cutLinks(html, page, targets, tell) {
  return html.replace(
    /<a\s[^>]*?href\s*=\s*(?:"([^"]*)"|'([^']*)')[^>]*>([\s\S]*?)<\/a>/gi,
    (whole, one, two, inside) => {
      if (!URL.canParse(one ?? two, page)) return whole;
      const target = new URL(one ?? two, page);
      target.hash = '';
      if (!targets.has(target.href)) return whole;
      tell(target.href, textOf(inside));
      return values.masked ? '' : inside;
    },
  );
}

/** @param {string} folder */
function measure(folder) {
  const work = mkdtempSync(join(tmpdir(), 'anchorite-hidden-'));
  try {
    for (const kind of ['whole', 'cut']) mkdirSync(join(work, kind));
    const names = readdirSync(folder).filter((name) => name.endsWith('.html'));
    const pages = new Map(names.map((name) => [name, readFileSync(join(folder, name), 'latin1')]));
    for (const [name, html] of pages) writeFileSync(join(work, 'whole', name), withAddress(name, html), 'latin1');

    const links = report([
      ...['links', join(work, 'whole'), '--format', 'json', '--limit', '10000000'],
      ...['--columns', 'source,target,anchor,position'],
    ]);
    /** @param {Record<string, string>} link */
    const pair = ({ source, target }) => `${source}\t${target}`;
    const elsewhere = new Set(links.filter((link) => link.position !== 'content').map(pair));
    const navigated = new Map([...pages].map(([name, html]) => [kOrigin + name, navigatedTo(html, kOrigin + name)]));
    /** @type {Map<string, Set<string>>} */
    const cut = new Map();
    for (const link of links) {
      const { source, target } = link;
      if (
        elsewhere.has(pair(link)) ||
        navigated.get(source)?.has(target) ||
        source === target ||
        draw(pair(link)) >= kPart
      )
        continue;
      if (!pages.has(target.slice(kOrigin.length))) continue;
      cut.set(source, (cut.get(source) ?? new Set()).add(target));
    }
    /** @type {Map<string, string>} */
    const told = new Map();
    for (const [name, html] of pages) {
      const page = kOrigin + name;
      const rest = cutLinks(html, page, cut.get(page) ?? new Set(), (target, words) => {
        if (!told.has(`${page}\t${target}`)) told.set(`${page}\t${target}`, words);
      });
      writeFileSync(join(work, 'cut', name), withAddress(name, rest), 'latin1');
    }
    const list = join(work, 'cut.tsv');
    writeFileSync(list, [...told].map(([ends, words]) => `${ends}\t${words}\n`).join(''));
    let files = join(work, 'cut');
    if (values.crawl) {
      files = join(work, 'crawl');
      mkdirSync(files);
      writeFileSync(join(files, 'all_inlinks.csv'), linksOf(links, told, pages));
      writeFileSync(join(files, 'internal_html.csv'), tableOf(pages));
    }
    const { stdout, stderr } = spawnSync(join(top, 'build/release/hidden_links_bench'), [list, files], {
      encoding: 'utf8',
    });
    console.log(`${folder}\n${stdout}${stderr}`);
  } finally {
    if (!process.env.KEEP) rmSync(work, { recursive: true });
    else console.log(work);
  }
}

/** @param {string[]} cells */
const row = (cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

/** As a crawler lists links. @param {Record<string, string>[]} links @param {Map<string, string>} cut @param {Map<string, string>} pages */
function linksOf(links, cut, pages) {
  const rows = links
    .filter(({ source, target }) => !cut.has(`${source}\t${target}`) && pages.has(target.slice(kOrigin.length)))
    .map(({ source, target, anchor, position }) =>
      row([
        'Hyperlink',
        source,
        target,
        anchor ?? '',
        '200',
        'true',
        position === 'content' ? 'Content' : 'Navigation',
      ]),
    );
  return ['Type,Source,Destination,Anchor,Status Code,Follow,Link Position', ...rows].join('\n');
}

/** As a crawler lists pages. @param {Map<string, string>} pages */
function tableOf(pages) {
  /** @param {string} html @param {string} tag */
  const first = (html, tag) => textOf(new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}>`, 'i').exec(html)?.[1] ?? '');
  const rows = [...pages].map(([name, html]) =>
    row([kOrigin + name, 'text/html', '200', 'Indexable', first(html, 'title'), first(html, 'h1')]),
  );
  return ['Address,Content Type,Status Code,Indexability,Title 1,H1-1', ...rows].join('\n');
}

for (const folder of positionals) measure(folder);
