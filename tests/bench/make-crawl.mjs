// Writes a link export as Screaming Frog's "All Inlinks" has it, the same bytes on every run:
//   node tests/bench/make-crawl.mjs ROWS OUT [inlinks|outlinks]
// One page has 20 links: navigation, header and footer that are the same on each page, and the rest in its text. 50,000
// pages make 1,000,000 rows, about 262 MB. `inlinks` (default) is sorted by linked page, `outlinks` by linking page.
import { closeSync, openSync, writeSync } from 'node:fs';

const LINKS_A_PAGE = 20;
const ORIGIN = 'https://www.example.com';
const SECTIONS = ['guides', 'products', 'blog', 'help', 'stories', 'reviews', 'recipes', 'news'];
const WORDS = (
  'garden kitchen summer winter simple modern classic wooden ceramic cotton linen outdoor indoor travel ' +
  'family office studio bright quiet small large green blue copper marble walnut coffee table chair lamp shelf basket'
).split(' ');
const HEADER =
  '\uFEFF"Type","Source","Destination","Size (Bytes)","Alt Text","Anchor","Status Code","Status","Follow","Target",' +
  '"Rel","Path Type","Link Path","Link Position","Link Origin"\n';

/**
 * A small generator of 32-bit numbers (a 32-bit Weyl sequence, mixed).
 * @param {number} seed
 */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
}

/** @param {number} page @returns {string[]} */
function wordsOf(page) {
  const random = randomFrom(page * 7919 + 13);
  return Array.from({ length: 4 }, () => WORDS[random() % WORDS.length]);
}

/** @param {number} page @returns {string} */
function addressOf(page) {
  if (page === 0) return `${ORIGIN}/`;
  return `${ORIGIN}/${SECTIONS[page % SECTIONS.length]}/${wordsOf(page).slice(0, 3).join('-')}-${page}`;
}

/**
 * The end of a row, from its size to its origin, without the link's own anchor and path.
 * @typedef {{target: number, anchor: string, path: string, position: string, rel: string, alt: string}} Link
 */

/** The links that each page has: @param {number} pages @returns {Link[]} */
function templateLinks(pages) {
  const links = [];
  for (let i = 0; i < 8; i++) {
    links.push({
      target: Math.min(i, pages - 1),
      anchor: i === 0 ? 'Home' : `All ${SECTIONS[i]}`,
      path: `//body/div[@id='page']/header/nav[@class='menu']/ul/li[${i + 1}]/a`,
      position: 'Navigation',
      rel: '',
      alt: '',
    });
  }
  for (let i = 0; i < 5; i++) {
    links.push({
      target: Math.min(8 + i, pages - 1),
      anchor: ['About us', 'Contact', 'Shipping and returns', 'Privacy', 'Imprint'][i],
      path: `//body/div[@id='page']/footer/div[${i < 3 ? 1 : 2}]/ul/li[${i + 1}]/a`,
      position: 'Footer',
      rel: i === 3 ? 'nofollow' : '',
      alt: '',
    });
  }
  return links;
}

/** @param {number} page @param {number} pages @param {number} count @returns {Link[]} */
function contentLinks(page, pages, count) {
  const random = randomFrom(page + 1_000_003);
  return Array.from({ length: count }, (_, i) => {
    // Some pages are linked much more than others: the smaller of two draws, twice out of three times.
    const draw = random() % pages;
    const target = random() % 3 === 0 ? draw : Math.min(draw, random() % pages);
    const image = random() % 8 === 0;
    const words = wordsOf(target);
    const text = words.slice(0, 2 + (random() % 3)).join(' ');
    return {
      target,
      anchor: image ? '' : text,
      path: `//body/div[@id='page']/main/article/div[@class='text']/p[${1 + (random() % 24)}]/a[${i % 3}]`,
      position: 'Content',
      rel: random() % 40 === 0 ? 'nofollow noopener' : '',
      alt: image ? text : '',
    };
  });
}

/** @param {number} source @param {Link} link @returns {string} */
function rowOf(source, link) {
  const status = link.target % 97 === 96 ? '"404","Not Found"' : '"200","OK"';
  return (
    `"Hyperlink","${addressOf(source)}","${addressOf(link.target)}","${20_000 + (link.target % 50_000)}",` +
    `"${link.alt}","${link.anchor}",${status},"${!link.rel.includes('nofollow')}","","${link.rel}","Absolute",` +
    `"${link.path}","${link.position}","HTML"\n`
  );
}

/** The row numbers in the order in which they are written. */
function orderOf(/** @type {Uint32Array} */ targets, /** @type {string} */ order) {
  const rows = Uint32Array.from(targets, (_, row) => row);
  if (order === 'outlinks') return rows;
  return rows.sort((a, b) => targets[a] - targets[b] || a - b);
}

/** @param {number} rows @param {string} out @param {string} order */
function write(rows, out, order) {
  const pages = Math.max(2, Math.ceil(rows / LINKS_A_PAGE));
  const template = templateLinks(pages);
  const content = LINKS_A_PAGE - template.length;
  const linkOf = (/** @type {number} */ row) => {
    const at = row % LINKS_A_PAGE;
    const page = Math.floor(row / LINKS_A_PAGE);
    return at < template.length ? template[at] : contentLinks(page, pages, content)[at - template.length];
  };
  const targets = Uint32Array.from({ length: rows }, (_, row) => linkOf(row).target);
  const file = openSync(out, 'w');
  let text = HEADER;
  for (const row of orderOf(targets, order)) {
    text += rowOf(Math.floor(row / LINKS_A_PAGE), linkOf(row));
    if (text.length < 1 << 20) continue;
    writeSync(file, text);
    text = '';
  }
  writeSync(file, text);
  closeSync(file);
}

const [rows, out, order = 'inlinks'] = process.argv.slice(2);
if (!(Number(rows) > 0) || !out) {
  process.stderr.write('usage: node tests/bench/make-crawl.mjs ROWS OUT [inlinks|outlinks]\n');
  process.exit(2);
}
write(Number(rows), out, order);
