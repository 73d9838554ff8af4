import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { by, report, run, write } from '../support/cli.mjs';

const markup = '<!doctype html><title>T</title><body><a href="/shoes">Shoes</a> <a href="/boots">Boots</a>';
const both = ['https://shop.example/boots', 'https://shop.example/shoes'];

/** @param {string} kind @param {string} address @param {Uint8Array | string} block @param {string} [headers] */
const record = (kind, address, block, headers = '') =>
  Buffer.concat([
    Buffer.from(
      `WARC/1.0\r\nWARC-Type: ${kind}\r\nWARC-Target-URI: ${address}\r\n${headers}Content-Length: ${Buffer.from(block).length}\r\n\r\n`,
    ),
    Buffer.from(block),
    Buffer.from('\r\n\r\n'),
  ]);

/** @param {string} address @param {Uint8Array | string} body @param {string} headers @param {string} [status] */
const answer = (address, body, headers, status = '200 OK') =>
  record(
    'response',
    address,
    Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n`), Buffer.from(body)]),
  );

/** @param {Uint8Array[]} records */
const archive = (...records) => ({ 'site.warc': Buffer.concat(records) });

/** @param {import('../support/cli.mjs').Files} files @param {string[]} options */
const targets = (files, ...options) =>
  report('links', files, ...options)
    .map((row) => row.target)
    .sort();

/** @param {string} head @param {string} [body] */
const page = (head, body = '<a href="/t">T</a>') => ({
  'p.html': `<!doctype html><!-- saved from url=(0022)https://shop.example/p --><html><head><title>P</title>${head}</head><body>${body}</body></html>`,
});

/** @param {import('../support/cli.mjs').Files} files */
const links = (files) => report('links', files, '--site', '*').filter((row) => row.type === 'hyperlink');

/** @param {import('../support/cli.mjs').Files} files */
const canonical = (files) => by(report('pages', files, '--site', '*'), 'url', 'canonical')['https://shop.example/p'];

test('a body is read however the server packed it', () => {
  /** @type {[string, Uint8Array | string][]} */
  const packed = [
    ['br', brotliCompressSync(markup)],
    ['GZIP', gzipSync(markup)],
    ['deflate', deflateSync(markup)],
    ['deflate', deflateRawSync(markup)],
    ['deflate, br', brotliCompressSync(deflateSync(markup))],
    ['br', markup], // unpacked by the archiver, under the headers of what was sent
    ['identity', markup],
  ];
  for (const [coding, body] of packed) {
    const headers = `Content-Type: text/html\r\nContent-Encoding: ${coding}`;
    assert.deepEqual(targets(archive(answer('https://shop.example/', body, headers))), both, coding);
  }
});

test('a body that cannot be read is told by its address, and the others are read', () => {
  const bad = answer('https://shop.example/bad', 'no brotli at all', 'Content-Type: text/html\r\nContent-Encoding: br');
  const odd = answer('https://shop.example/odd', 'xx', 'Content-Type: text/html\r\nContent-Encoding: zstd');
  const good = answer('https://shop.example/', markup, 'Content-Type: text/html');
  const files = archive(bad, odd, good);
  assert.deepEqual(targets(files), both);
  const said = report('problems', files).map((row) => row.value);
  assert.equal(said.length, 2);
  assert.match(said[0], /^https:\/\/shop\.example\/bad: /);
  assert.match(said[1], /^https:\/\/shop\.example\/odd: .*zstd/);
});

test('chunks end anywhere, and headers are written in any case', () => {
  const chunks = markup.match(/.{1,7}/gs) ?? [];
  const body = `${chunks.map((chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`).join('')}0\r\n\r\n`;
  for (const headers of [
    'Content-Type: TEXT/HTML; Charset="UTF-8"\r\nTransfer-Encoding: Chunked',
    'content-type:text/html\r\ntransfer-encoding: gzip, chunked',
  ]) {
    assert.deepEqual(targets(archive(answer('https://shop.example/', body, headers))), both, headers);
  }
});

test('resource records are pages', () => {
  const files = archive(
    record('resource', 'https://shop.example/', markup, 'Content-Type: text/html; charset=utf-8\r\n'),
  );
  assert.deepEqual(targets(files), both);
  const local = archive(record('resource', 'file:///home/p.html', markup, 'Content-Type: text/html\r\n'));
  assert.equal(report('problems', local)[0].value, 'file:///home/p.html');
});

test('X-Robots-Tag counts as the meta element does', () => {
  const said = (/** @type {string} */ headers) => {
    const files = archive(answer('https://shop.example/', markup, `Content-Type: text/html\r\n${headers}`));
    const { indexable } = report('pages', files).find((row) => row.url === 'https://shop.example/') ?? {};
    return [indexable, report('links', files)[0].follow];
  };
  const open = said('X-Other: 1');
  const closed = said('X-Robots-Tag: noindex, nofollow');
  assert.notDeepEqual(open, closed);
  assert.deepEqual(said('x-robots-tag: None'), closed);
  assert.deepEqual(said('X-Robots-Tag: googlebot: none'), closed);
  assert.deepEqual(said('X-Robots-Tag: noindex\r\nX-Robots-Tag: nofollow'), closed);
  assert.deepEqual(said('X-Robots-Tag: otherbot: none'), open);
  assert.deepEqual(said('X-Robots-Tag: max-image-preview: none'), open);
});

test('an answer names its canonical in a Link header', () => {
  const of = (/** @type {string} */ headers, head = '') => {
    const files = archive(answer('https://shop.example/p', head + markup, `Content-Type: text/html\r\n${headers}`));
    return canonical(files);
  };
  assert.equal(of('Link: <https://shop.example/c>; rel="canonical"'), 'https://shop.example/c');
  assert.equal(of('link: </n>;rel=next, <c>;rel=canonical'), 'https://shop.example/c');
  assert.equal(of('Link: <c>; rel=next') || '', '');
  assert.equal(of('Link: <c>; rel=canonical', '<link rel=canonical href=/other>') || '', '');
});

test('redirects lead where Location says', () => {
  const files = archive(
    answer('https://shop.example/old', '', 'LOCATION: ../new', '301 Moved'),
    answer('https://shop.example/new', markup, 'Content-Type: text/html'),
  );
  const row = report('pages', files).find((one) => one.url === 'https://shop.example/old');
  assert.equal(row?.status, 301);
});

test('a page saved as MHTML is read', () => {
  const message = (/** @type {string} */ encoding, /** @type {string} */ body) =>
    `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://shop.example/\r\nSubject: S\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--x"\r\n\r\n\r\n----x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: https://shop.example/\r\n\r\n${body}\r\n----x--\r\n`;
  const quoted = markup.replaceAll('=', '=3D').replace('shoes', 'sh=\r\noes');
  assert.deepEqual(targets({ 'p.mhtml': message('quoted-printable', quoted) }), both);
  assert.deepEqual(targets({ 'p.mht': message('base64', Buffer.from(markup).toString('base64')) }), both);
  const { err } = run('summary', ...write({ 'p.mhtml': message('base64', '').replace('text/html\r', 'image/png\r') }));
  assert.match(err, /problem/);
});

test('a sitemap lists its pages, whatever writes it', () => {
  const ns = 'xmlns:s="http://www.sitemaps.org/schemas/sitemap/0.9"';
  const text = `<?xml version="1.0"?><!-- a --><s:urlset ${ns}><s:url><s:loc>https://e.com/?p=1&#038;l=de</s:loc></s:url><s:url><s:loc> <![CDATA[https://e.com/?a&b]]> </s:loc><image:image><image:loc>https://e.com/i.png</image:loc></image:image></s:url></s:urlset>`;
  const want = ['https://e.com/?a&b', 'https://e.com/?p=1&l=de'];
  const pages = (/** @type {string | Uint8Array} */ file) =>
    report('pages', { 'sitemap.xml': file })
      .map((row) => row.url)
      .sort();
  assert.deepEqual(pages(text), want);
  assert.deepEqual(pages(`\ufeff${text}`), want);
  assert.deepEqual(pages(Buffer.from(`\ufeff${text}`, 'utf16le')), want);
  assert.deepEqual(pages(gzipSync(text)), want);
});

test('a sitemap of sitemaps lists no pages, and says what it is', () => {
  const text = '<s:sitemapindex xmlns:s="x"><s:sitemap><s:loc>https://e.com/s.xml</s:loc></s:sitemap></s:sitemapindex>';
  assert.match(run('summary', ...write({ 'sitemap.xml': text })).err, /index of sitemaps/);
});

test('rel is taken apart at commas and blanks', () => {
  const body = ['nofollow,noopener', 'ugc, x', 'noopener SPONSORED', 'noopener,noreferrer', '']
    .map((rel, i) => `<a href="https://${i}.example/" rel="${rel}">x</a>`)
    .join('');
  const [yes] = links(page('', '<a href=/>x</a>')).map((row) => row.follow);
  assert.deepEqual(
    links(page('', body)).map((row) => row.follow === yes),
    [false, false, false, true, true],
  );
});

test('a canonical counts once and in the head', () => {
  assert.equal(canonical(page('<link rel="alternate CANONICAL" href="/x#top">')), 'https://shop.example/x');
  assert.equal(
    canonical(page('<base href="https://shop.example/d/"><link rel=canonical href="x">')),
    'https://shop.example/d/x',
  );
  assert.equal(
    canonical(page('<noscript><img src=p></noscript><link rel=canonical href="/x">')),
    'https://shop.example/x',
  );
  for (const files of [
    page('', '<link rel=canonical href="https://other.example/">'),
    page('<div></div><link rel=canonical href="https://other.example/">'),
    page('<link rel=canonical href="">'),
    page('<link rel=canonical href="/x"><link rel=canonical href="/y">'),
  ]) {
    assert.equal(canonical(files) || '', '');
  }
});

test('an empty address is the base, or the page', () => {
  const target = (/** @type {string} */ head, /** @type {string} */ href) =>
    links(page(head, `<a ${href}>x</a>`))[0].target;
  for (const href of ['href=""', 'href', 'href=" "', 'href="#top"']) {
    assert.equal(target('', href), 'https://shop.example/p');
    assert.equal(target('<base href="/start">', href), 'https://shop.example/start');
  }
});

test('drawings and noscript say nothing that is not shown', () => {
  const anchor = (/** @type {string} */ inside) => links(page('', `<a href="/x">${inside}</a>`))[0].anchor;
  assert.equal(anchor('<svg><title>Cart</title><desc>Made by hand.</desc><metadata>1</metadata></svg>'), 'Cart');
  assert.equal(anchor('<svg><title>f</title><desc>Made by hand.</desc></svg>Friends'), 'Friends');
  assert.equal(anchor('<img data-src=i alt="Shoes"><noscript><img src=i alt="Shoes"></noscript>'), 'Shoes');
  assert.equal(links(page('', '<a href="/x">X</a><noscript><a href="/x">X</a></noscript>')).length, 1);
});
