// Inputs for growth.mjs, one row each: what was found, or must be feared, to cost more than its size.

import { gzipSync } from 'node:zlib';
import { packages, times } from './growth-packages.mjs';

/**
 * @typedef {object} Row
 * @property {string} name
 * @property {number} n      the smallest size that is tried
 * @property {number} most   the largest
 * @property {(n: number) => Record<string, string | Uint8Array>} files
 * @property {(n: number) => string[]} [words]   of the command line; report files . unless given
 */

/** @param {number} n @param {(i: number) => string} [source] @param {(i: number) => string} [target] */
const links = (n, source = (i) => `https://a.example/${i}`, target = (i) => `https://a.example/${(i * 7) % n}`) =>
  `source,target,anchor\n${times(n, (i) => `${source(i)},${target(i)},anchor ${i}\n`)}`;

/** A Semrush export, a linking domain a row. @param {number} n @param {string} [site] @param {(i: number) => string} [path] */
const backlinks = (n, site = 'a.example', path = () => '') =>
  `Page ascore,Source title,Source url,Target url,Anchor,External links,Nofollow,First seen,Last seen\n${times(n, (i) => `${i % 40},A title ${i},https://site${i}.example/page-${i}/,https://${site}/${path(i)},some words,${10 + (i % 70)},false,2025-01-10,2025-05-01\n`)}`;

/** Links of one page to another, as an export of backlinks. @param {number} n @param {(i: number) => string} anchor */
const anchorsOfOnePage = (n, anchor) =>
  `Page ascore,Source title,Source url,Target url,Anchor,External links,Nofollow,First seen,Last seen\n${times(n, (i) => `10,T,https://b.example/,https://a.example/,${anchor(i)},1,false,2025-01-10,2025-05-01\n`)}`;

/** Links that come and go, a page each, from `domains` domains. @param {number} n @param {number} domains */
const lives = (n, domains) =>
  `Page ascore,Source title,Source url,Target url,Anchor,External links,Nofollow,First seen,Last seen,Lost link\n${times(n, (i) => `10,T,https://d${i % domains}.example/${i},https://a.example/,words ${i},1,false,${day(i % 1_500)},${day(1_500 + ((i * 7) % 180))},${i % 3 ? 'true' : 'false'}\n`)}`;
/** @param {number} days */
const day = (days) => new Date(Date.UTC(2021, 0, 1 + days)).toISOString().slice(0, 10);

/** @param {string[]} words */
const words =
  (...words) =>
  () =>
    words;

/** @param {string} type @param {string} block */
const warcRecord = (type, block) =>
  `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: https://a.example/\r\nContent-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`;
const httpPage = (/** @type {string} */ html) => `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${html}`;

/** @param {string} links */
const wat = (links) =>
  warcRecord(
    'metadata',
    `{"Envelope":{"WARC-Header-Metadata":{"WARC-Target-URI":"https://a.example/"},"Payload-Metadata":{"HTTP-Response-Metadata":{"HTML-Metadata":{"Links":[${links}]}}}}}`,
  );

/** @param {string} body */
const html = (body) => ({ 'page.html': `<!doctype html><base href="https://a.example/"><a href="/x">x</a>${body}` });

/** @type {Row[]} */
const tables = [
  { name: 'csv: links', n: 20_000, most: 640_000, files: (n) => ({ 'a.csv': links(n) }) },
  {
    name: 'csv: quotes that never close',
    n: 1e6,
    most: 3.2e7,
    files: (n) => ({ 'a.csv': `${links(9)}"${'""'.repeat(n)}x` }),
  },
  {
    name: 'csv: a stray quote in each row',
    n: 20_000,
    most: 640_000,
    files: (n) => ({ 'a.csv': times(n, (i) => `https://a.example/${i},"x"y",https://a.example/\n`) }),
  },
  {
    name: 'csv: one long cell',
    n: 500_000,
    most: 1e7,
    files: (n) => ({
      'a.csv': `source,target,anchor\nhttps://a.example/,https://a.example/b,${'ab '.repeat(n / 3)}\n`,
    }),
  },
  {
    name: 'csv: many columns',
    n: 5_000,
    most: 80_000,
    files: (n) => ({
      'a.csv': `source,target,${times(n, (i) => `c${i},`)}\n${times(40, () => `https://a.example/,https://a.example/b,${'x,'.repeat(n)}\n`)}`,
    }),
  },
  {
    name: 'csv: short rows, nothing else',
    n: 200_000,
    most: 6.4e6,
    files: (n) => ({ 'a.csv': `source,target\n${'a\n'.repeat(n)}` }),
  },
  {
    name: 'csv: numbers of many digits',
    n: 20_000,
    most: 640_000,
    files: (n) => ({ 'a.csv': `url,inlinks\n${times(n, (i) => `https://a.example/${i},${'9'.repeat(50)}\n`)}` }),
  },
  {
    name: 'edges: two words a line',
    n: 50_000,
    most: 1.6e6,
    files: (n) => ({ 'a.txt': times(n, (i) => `n${i} n${(i * 7) % n}\n`) }),
  },
  {
    name: 'disavow: domains',
    n: 50_000,
    most: 1.6e6,
    files: (n) => ({ 'disavow.txt': times(n, (i) => `domain:d${i}.example\n`) }),
  },
  {
    name: 'gz: many members',
    n: 2_000,
    most: 128_000,
    files: (n) => ({
      'a.csv.gz': Buffer.concat([
        gzipSync(links(9)),
        ...Array(n).fill(gzipSync('https://a.example/,https://a.example/b,c\n')),
      ]),
    }),
  },
  {
    name: 'json: lines',
    n: 10_000,
    most: 640_000,
    files: (n) => ({
      'a.jsonl': times(n, (i) => `{"source":"https://a.example/${i}","target":"https://a.example/x"}\n`),
    }),
  },
  {
    name: 'json: an array of records',
    n: 10_000,
    most: 320_000,
    files: (n) => ({
      'a.json': `[${times(n, (i) => `${i ? ',' : ''}{"source":"https://a.example/${i}","target":"https://a.example/x"}`)}]`,
    }),
  },
  {
    name: 'json: an object of many keys',
    n: 4_000,
    most: 256_000,
    files: (n) => ({ 'a.json': `{${times(n, (i) => `${i ? ',' : ''}"k${i}":1`)}}\n` }),
  },
  {
    name: 'json: many keys in each line',
    n: 1_000,
    most: 64_000,
    files: (n) => ({
      'a.jsonl': times(
        8,
        () =>
          `{"source":"https://a.example/","target":"https://a.example/x",${times(n, (i) => `${i ? ',' : ''}"k${i}":1`)}}\n`,
      ),
    }),
  },
  {
    name: 'json: objects in a record of many keys',
    n: 1_000,
    most: 64_000,
    files: (n) => ({
      'a.json': `[{${times(4096, (i) => `"k${i}":1,`)}${times(n, (i) => `${i ? ',' : ''}"x":{"a":1}`)}}]`,
    }),
  },
  { name: 'json: brackets', n: 100_000, most: 6.4e6, files: (n) => ({ 'a.json': '['.repeat(n) }) },
  {
    name: 'json: a long text',
    n: 500_000,
    most: 1e7,
    files: (n) => ({
      'a.jsonl': `{"source":"https://a.example/","target":"https://a.example/x","anchor":"${'\\u0041'.repeat(n / 6)}"}\n`,
    }),
  },
];

/** @type {Row[]} */
const documents = [
  {
    name: 'warc: pages',
    n: 2_000,
    most: 128_000,
    files: (n) => ({ 'a.warc': times(n, () => warcRecord('response', httpPage('<a href="/x">x</a>'))) }),
  },
  {
    name: 'warc: starts of records',
    n: 10_000,
    most: 1.28e6,
    files: (n) => ({ 'a.warc': warcRecord('warcinfo', '') + 'WARC/1.\n'.repeat(n) }),
  },
  {
    name: 'warc: records without line ends between them',
    n: 10_000,
    most: 1.28e6,
    files: (n) => ({ 'a.warc': 'WARC/1.0\r\nContent-Length: 1\r\n\r\nx'.repeat(n) }),
  },
  {
    name: 'warc: a record that is too long',
    n: 17 << 20,
    most: 68 << 20,
    files: (n) => ({
      'a.warc': warcRecord('response', 'x\n'.repeat(n / 2)) + warcRecord('response', httpPage('<a href="/x">x</a>')),
    }),
  },
  {
    name: 'wat: pages',
    n: 2_000,
    most: 128_000,
    files: (n) => ({ 'a.wat': times(n, () => wat('{"path":"A@/href","url":"/x"}')) }),
  },
  {
    name: 'wat: links of a page',
    n: 5_000,
    most: 160_000,
    files: (n) => ({ 'a.wat': wat(times(n, (i) => `${i ? ',' : ''}{"path":"A@/href","url":"/${i}"}`)) }),
  },
  {
    name: 'sitemap: addresses',
    n: 20_000,
    most: 640_000,
    files: (n) => ({
      'sitemap.xml': `<?xml version="1.0"?><urlset>${times(n, (i) => `<url><loc>https://a.example/${i}</loc></url>`)}</urlset>`,
    }),
  },
  {
    name: 'sitemap: an address that never ends',
    n: 17 << 20,
    most: 68 << 20,
    files: (n) => ({
      'sitemap.xml': `<?xml version="1.0"?><urlset><url><loc>https://a.example/</loc></url><url>${'x\n'.repeat(n / 2)}`,
    }),
  },
  {
    name: 'sitemap: tags that are not closed',
    n: 100_000,
    most: 6.4e6,
    files: (n) => ({ 'sitemap.xml': `<?xml version="1.0"?><urlset>${'<url>'.repeat(n)}` }),
  },
  { name: 'html: links', n: 10_000, most: 320_000, files: (n) => html(times(n, (i) => `<a href="/${i}">x</a>`)) },
  {
    name: 'html: attributes of a tag',
    n: 4_000,
    most: 256_000,
    files: (n) => html(`<b ${times(n, (i) => `a${i} `)}>t</b>`),
  },
  {
    name: 'html: attributes of a link',
    n: 4_000,
    most: 256_000,
    files: (n) => html(`<a href="/y" ${times(n, (i) => `a${i} `)}>t</a>`),
  },
  { name: 'html: links that are not closed', n: 10_000, most: 640_000, files: (n) => html('<a href="/y">t'.repeat(n)) },
  { name: 'html: bold that is not closed', n: 10_000, most: 640_000, files: (n) => html('<p><b>t'.repeat(n)) },
  {
    name: 'html: different fonts that are not closed',
    n: 2_000,
    most: 128_000,
    files: (n) => html(times(n, (i) => `<p><font size=${i}>t`)),
  },
  { name: 'html: nested parts', n: 10_000, most: 640_000, files: (n) => html('<div>'.repeat(n)) },
  { name: 'html: ends without a start', n: 50_000, most: 3.2e6, files: (n) => html('</p></x>'.repeat(n)) },
  { name: 'html: text in a table', n: 20_000, most: 640_000, files: (n) => html(`<table>${'t<tr>'.repeat(n)}`) },
  { name: 'html: comments', n: 50_000, most: 3.2e6, files: (n) => html('<!-'.repeat(n)) },
  {
    name: 'html: characters by number',
    n: 50_000,
    most: 3.2e6,
    files: (n) => html(`<a href="/y">${'&#65;&amp'.repeat(n)}</a>`),
  },
  { name: 'html: scripts', n: 20_000, most: 1.28e6, files: (n) => html(`<script>${'<!--<script>'.repeat(n)}`) },
];

/** @type {Row[]} */
const analyses = [
  {
    name: 'merge: one host a link',
    n: 10_000,
    most: 320_000,
    files: (n) => ({ 'a.csv': links(n, (i) => `https://h${i}.example/`) }),
    words: words('report', 'domains', 'a.csv'),
  },
  {
    name: 'merge: one link again and again',
    n: 20_000,
    most: 1.28e6,
    files: (n) => ({
      'a.csv': links(
        n,
        () => 'https://a.example/',
        () => 'https://a.example/b',
      ),
    }),
    words: words('report', 'links', 'a.csv'),
  },
  {
    name: 'analysis: all to one page',
    n: 20_000,
    most: 640_000,
    files: (n) => ({ 'a.csv': links(n, undefined, () => 'https://a.example/t') }),
    words: words('report', 'pages', 'a.csv', '--sort', 'inlinks:desc', '--sort', 'url'),
  },
  {
    name: 'analysis: a chain',
    n: 20_000,
    most: 640_000,
    files: (n) => ({ 'a.csv': links(n, undefined, (i) => `https://a.example/${i + 1}`) }),
    words: words('summary', 'a.csv'),
  },
  {
    name: 'analysis: a chain of redirects',
    n: 10_000,
    most: 320_000,
    files: (n) => ({
      'a.csv': `Address,Content Type,Status Code,Status,Redirect URL\n${times(n, (i) => `https://a.example/${i},text/html,301,Moved,https://a.example/${i + 1}\n`)}`,
    }),
    words: words('summary', 'a.csv'),
  },
  {
    name: 'analysis: words of anchors',
    n: 10_000,
    most: 320_000,
    files: (n) => ({ 'a.csv': links(n) }),
    words: words('report', 'anchors', 'a.csv'),
  },
  {
    name: 'analysis: topics',
    n: 2_000,
    most: 64_000,
    files: (n) => ({ 'a.csv': links(n, (i) => `https://a.example/word${i % 500}/thing${i}`) }),
    words: words('report', 'topics', 'a.csv'),
  },
  {
    name: 'analysis: relevance',
    n: 2_000,
    most: 64_000,
    files: (n) => ({ 'a.csv': links(n) }),
    words: words('report', 'relevance', 'a.csv'),
  },
  {
    name: 'analysis: contributions',
    n: 10_000,
    most: 320_000,
    files: (n) => ({ 'a.csv': links(n, undefined, (i) => `https://a.example/${i + 1}`) }),
    words: words('report', 'contributions', 'a.csv', '--target', 'https://a.example/1'),
  },
  {
    name: 'analysis: link quality, all domains alike',
    n: 10_000,
    most: 320_000,
    files: (n) => ({
      'a.csv': `Page ascore,Source title,Source url,Target url,Anchor,External links,Nofollow,First seen,Last seen\n${times(n, (i) => `0,Where to buy links ${i} | from site ${i},https://site${i}.example/list-${i}/,https://a.example/,a.example,${5000 + (i % 7)},false,2025-01-10,2025-05-01\n`)}`,
    }),
    words: words('report', 'sources', 'a.csv', '--site', 'a.example'),
  },
  {
    name: 'quality: verdicts on every domain, and many on one',
    n: 4_000,
    most: 64_000,
    files: (n) => ({
      'a.csv': backlinks(n),
      'd.csv': `number,scope,subject,action,verdict\n${times(n, (i) => `${i},domain,site${i}.example,approve,${i % 3 ? 'artificial' : 'editorial'}\n${i},domain,site0.example,${i % 2 ? 'hold' : 'withdraw'},\n`)}`,
    }),
    words: words('report', 'disavow_plan', 'a.csv', 'd.csv', '--site', 'a.example', '--learning', 'off'),
  },
  {
    name: 'quality: learning from verdicts',
    n: 500,
    most: 16_000,
    files: (n) => ({
      'a.csv': backlinks(n),
      'd.csv': `scope,subject,verdict\n${times(n, (i) => `domain,site${i}.example,${i % 3 ? 'artificial' : 'editorial'}\n`)}`,
    }),
    words: words('report', 'learning', 'a.csv', 'd.csv', '--site', 'a.example'),
  },
  {
    name: 'outreach: a log with a kind and a template of its own in each row',
    n: 2_000,
    most: 64_000,
    files: (n) => ({
      'a.csv': backlinks(100),
      'log.csv': `Domain,Outreach Type,Status,Date Contacted,Template Used\n${times(n, (i) => `site${i}.example,kind ${i},${i % 5 ? 'Declined' : 'Link Acquired'},2025-01-10,template ${i}\n`)}`,
    }),
    words: words('report', 'success_rates', 'a.csv', 'log.csv', '--site', 'a.example'),
  },
  {
    name: 'quality: a disavow list of domains and pages under them',
    n: 4_000,
    most: 64_000,
    files: (n) => ({
      'a.csv': backlinks(100),
      'd.txt': times(n, (i) => `domain:site${i}.example\nhttps://site${i >> 1}.example/page-${i}\n`),
    }),
    words: words('report', 'disavow_lines', 'a.csv', 'd.txt', '--site', 'a.example'),
  },
  {
    name: 'prospects: many of two competitors, and their pages',
    n: 4_000,
    most: 64_000,
    files: (n) => ({
      'a.csv': backlinks(100),
      'b.csv': backlinks(n, 'b.example'),
      'c.csv': backlinks(n, 'c.example'),
    }),
    words: words('report', 'prospects', 'a.csv', 'b.csv', 'c.csv', '--site', 'a.example'),
  },
  {
    name: 'prospects: an intersect of many domains, and of their pages',
    n: 8_000,
    most: 128_000,
    files: (n) => ({
      'a.csv': backlinks(100),
      'b.csv': backlinks(n, 'b.example'),
      'gap.csv': `Domain,Domain ascore,a.example,b.example,c.example,Matches\n${times(n, (i) => `site${i}.example,10,0,3,2,2\n`)}`,
      'pages.csv': `Referring page title,Referring page URL,Domain rating,Intersect,b.example,c.example\n${times(n, (i) => `T,https://site${i >> 2}.example/page-${i},10,2,1,1\n`)}`,
    }),
    words: words('report', 'prospects', 'a.csv', 'b.csv', 'gap.csv', 'pages.csv', '--site', 'a.example'),
  },
  {
    name: 'other_suggestions: many links that another tool suggests',
    n: 8_000,
    most: 128_000,
    files: (n) => ({
      'a.csv': `Source page,Keyword,Keyword context,Target page\n${times(n, (i) => `https://a.example/${i},boots,buy boots ${i},https://a.example/${i >> 1}\n`)}`,
    }),
    words: words('report', 'other_suggestions', 'a.csv'),
  },
  {
    name: 'todo: pages of a web archive that name the site, and pages that nothing links',
    n: 1_000,
    most: 16_000,
    files: (n) => ({
      'a.csv': `source,target\nhttps://mill.example/,https://mill.example/a\n`,
      'p.csv': `url,status\n${times(n, (i) => `https://mill.example/p${i},200\n`)}`,
      'a.warc': times(n, (i) =>
        warcRecord('response', httpPage(`<p>${'We saw a mill. '.repeat(20)}`)).replace(
          'https://a.example/',
          `https://b${i}.example/`,
        ),
      ),
    }),
    words: words('report', 'todo', 'a.csv', 'p.csv', 'a.warc', '--site', 'mill.example'),
  },
  {
    name: 'reclaim: dead pages and live ones of the same words',
    n: 500,
    most: 4_000,
    files: (n) => ({
      'a.csv': backlinks(n, 'a.example', (i) => `old-way-${i % 50}-to-page-${i}`),
      'p.csv': `Address,Status Code\n${times(n, (i) => `https://a.example/old-way-${i % 50}-to-page-${i},404\nhttps://a.example/new/way-${i % 50}-to-page-${i},200\n`)}`,
    }),
    words: words('report', 'reclaim', 'a.csv', 'p.csv', '--site', 'a.example'),
  },
  {
    name: 'internal_links: pages that all link the same few, and few pages to lift',
    n: 1_000,
    most: 16_000,
    files: (n) => ({
      'links.csv': `Source,Destination,Anchor\n${times(n, (i) => `https://a.example/p/${i},https://a.example/p/${i % 7},part ${i % 7}\nhttps://a.example/p/${i % 7},https://a.example/p/${i},part ${i % 50}\n`)}`,
    }),
    words: words(
      'report',
      'internal_links',
      'links.csv',
      '--lift',
      'https://a.example/p/91 https://a.example/p/95',
      '--max-outlinks',
      '10000',
    ),
  },
  {
    name: 'view: sorting long addresses that start alike',
    n: 2_000,
    most: 64_000,
    files: (n) => ({
      'a.csv': links(
        n,
        (i) => `https://a.example/${'a'.repeat(1000)}/${(i * 7919) % n}`,
        () => 'https://a.example/',
      ),
    }),
    words: words('report', 'links', 'a.csv', '--sort', 'source', '--columns', 'source'),
  },
  {
    name: 'filter: a glob of one letter',
    n: 1_000,
    most: 16_000,
    files: (n) => ({ 'a.csv': links(n, (i) => `https://a.example/${'a'.repeat(2000)}/${i}`) }),
    words: (n) => ['report', 'links', 'a.csv', '--limit', '1', '--filter', `source ~ *${'a'.repeat(n / 8)}b`],
  },
  {
    name: 'filter: a glob with any letter',
    n: 1_000,
    most: 16_000,
    files: (n) => ({ 'a.csv': links(n, (i) => `https://a.example/${'a'.repeat(2000)}/${i}`) }),
    words: (n) => ['report', 'links', 'a.csv', '--limit', '1', '--filter', `source ~ *${'a?'.repeat(n / 64)}b*`],
  },
  {
    name: 'filter: many stars',
    n: 1_000,
    most: 16_000,
    files: (n) => ({ 'a.csv': links(n, (i) => `https://a.example/${'a'.repeat(2000)}/${i}`) }),
    words: (n) => ['report', 'links', 'a.csv', '--limit', '1', '--filter', `source ~ ${'*a'.repeat(n / 64)}b*`],
  },
  {
    name: 'filter: a word of one letter',
    n: 1_000,
    most: 16_000,
    files: (n) => ({ 'a.csv': links(n, (i) => `https://a.example/${'a'.repeat(2000)}/${i}`) }),
    words: (n) => [
      'report',
      'links',
      'a.csv',
      '--limit',
      '1',
      '--filter',
      `source : ${'a'.repeat(n)}b${'a'.repeat(n)}`,
    ],
  },
  {
    name: 'changes: other words between the same two pages',
    n: 10_000,
    most: 160_000,
    files: (n) => ({
      'a-2025-05-01.csv': anchorsOfOnePage(n, (i) => `old ${i}`),
      'b-2025-06-01.csv': anchorsOfOnePage(n + 1, (i) => `${i % 2 ? 'new' : 'old'} ${i}`),
    }),
    words: words('report', 'link_changes', 'a-2025-05-01.csv', 'b-2025-06-01.csv'),
  },
  {
    name: 'changes: many exports',
    n: 100,
    most: 1_600,
    files: (n) =>
      Object.fromEntries(
        Array.from({ length: n }, (_, i) => [
          `${new Date(Date.UTC(2000, 0, 1 + i)).toISOString().slice(0, 10)}.csv`,
          anchorsOfOnePage(40, (link) => `${i % 2 ? 'odd' : 'all'} ${link}`),
        ]),
      ),
    words: words('report', 'link_changes', '.'),
  },
  {
    name: 'velocity: links of one domain that come and go',
    n: 20_000,
    most: 320_000,
    files: (n) => ({ 'a.csv': lives(n, 1) }),
    words: words('report', 'velocity', 'a.csv'),
  },
  {
    name: 'velocity: a domain for each link',
    n: 20_000,
    most: 320_000,
    files: (n) => ({ 'a.csv': lives(n, n) }),
    words: words('report', 'velocity', 'a.csv'),
  },
  {
    name: 'survival: links of all ages',
    n: 20_000,
    most: 320_000,
    files: (n) => ({ 'a.csv': lives(n, 50) }),
    words: words('report', 'survival', 'a.csv'),
  },
  {
    name: 'edits: pages',
    n: 500,
    most: 8_000,
    files: (n) => ({
      'a.csv': links(20_000),
      'e.json': `[${times(n, (i) => `${i ? ',' : ''}{"edit":"delete","page":"https://a.example/${i}"}`)}]`,
    }),
    words: words('report', 'whatif', 'a.csv', '--edits', 'e.json'),
  },
  {
    name: 'edits: a chain of redirects',
    n: 500,
    most: 8_000,
    files: (n) => ({
      'a.csv': links(20_000),
      'e.json': `[${times(n, (i) => `${i ? ',' : ''}{"edit":"redirect","page":"https://a.example/${i}","to":"https://a.example/${i + 1}"}`)}]`,
    }),
    words: words('report', 'whatif', 'a.csv', '--edits', 'e.json'),
  },
  {
    name: 'edits: of every page',
    n: 2_000,
    most: 64_000,
    files: (n) => ({
      'a.csv': links(n),
      'e.json': `[${times(50, (i) => `${i ? ',' : ''}{"edit":"nofollow_link","from":"*","to":"*${i}*"}`)}]`,
    }),
    words: words('report', 'whatif', 'a.csv', '--edits', 'e.json'),
  },
  {
    name: 'lists: keywords',
    n: 5_000,
    most: 160_000,
    files: (n) => ({
      'a.csv': links(n),
      'k.txt': times(n, (i) => `https://a.example/${i} word${i} | two words${i}\n`),
    }),
    words: words('report', 'anchors', 'a.csv', '--keywords', 'k.txt'),
  },
  {
    name: 'lists: spam',
    n: 5_000,
    most: 160_000,
    files: (n) => ({ 'a.csv': links(n), 's.txt': `spam: ${times(n, (i) => `${i ? ' | ' : ''}bad word${i}`)}\n` }),
    words: words('report', 'anchors', 'a.csv', '--spam', 's.txt'),
  },
];

export const rows = [...tables, ...documents, ...packages, ...analyses];
