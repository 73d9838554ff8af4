// Which format a file is, and that what it says arrives: headers and cells of other languages, tables of pages,
// graphs of names, types of links in the words of others.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { by, frogLinks, frogPages, report, run, semrushLinks, summary, write } from '../support/cli.mjs';

/** @param {Record<string, string>} files @param {string[]} options */
const formats = (files, ...options) => report('files', files, ...options).map((row) => row.format);

test("a crawler's links in German: types, places, follow", () => {
  const files = {
    'alle_inlinks.csv':
      '"Typ","Quelle","Ziel","Alt-Text","Anker","Status-Code","Status","Follow","Rel","Linkposition"\n' +
      '"Hyperlink","https://laden.example/","https://laden.example/hut","","Hüte","200","OK","true","","Inhalt"\n' +
      '"Hyperlink","https://laden.example/","https://laden.example/agb","","AGB","200","OK","false","nofollow","Fußzeile"\n' +
      '"Bild","https://laden.example/","https://laden.example/hut.png","Ein Hut","","200","OK","true","","Inhalt"\n',
  };
  assert.deepEqual(formats(files), ['Screaming Frog links']);
  assert.deepEqual(
    report('links', files).map((row) => [row.anchor, row.type, row.follow, row.position]),
    [
      ['Hüte', 'hyperlink', true, 'content'],
      ['AGB', 'hyperlink', false, 'footer'],
      ['Ein Hut', 'image', true, 'content'],
    ],
  );
  assert.equal(report('problems', files).length, 0);
});

test("a crawler's links in French with types in French", () => {
  const files = {
    'liens_entrants_tous.csv':
      'Type,Source,Destination,Texte Alt,Ancrage,Code de statut,Statut,Suivre,Chemin du lien,Position du lien\n' +
      'Hyperlien,https://pain.example/,https://pain.example/four,,Le four,200,OK,true,,Pied de page\n' +
      'Canonique HTML,https://pain.example/,https://pain.example/,,,200,OK,,,Tête\n',
  };
  assert.deepEqual(
    report('links', files).map((row) => [row.anchor, row.type, row.position]),
    [
      ['Le four', 'hyperlink', 'footer'],
      ['', 'canonical', 'head'],
    ],
  );
});

test("a crawler's pages in French and Italian: status, title, place in the index", () => {
  const french =
    "Adresse,Code HTTP,Indexabilité,État d'indexabilité,Titre 1\n" +
    'https://pain.example/,200,Indexable,,Accueil\n' +
    'https://pain.example/vieux,301,Non indexable,Redirigé,\n' +
    'https://pain.example/prive,0,Non indexable,Bloqué par robots.txt,\n';
  const rows = report('pages', { 'interne_tous.csv': french });
  assert.deepEqual(by(rows, 'url', 'status'), {
    'https://pain.example/': 200,
    'https://pain.example/vieux': 301,
    'https://pain.example/prive': null,
  });
  assert.equal(by(rows, 'url', 'title')['https://pain.example/'], 'Accueil');
  assert.equal(by(rows, 'url', 'indexable')['https://pain.example/'], 'yes');
  assert.equal(by(rows, 'url', 'indexable')['https://pain.example/prive'], 'blocked');
  const italian =
    'Indirizzo,Codice di risposta,Indicizzabilità,Titolo 1,Elemento link canonico 1\n' +
    'https://forno.example/,200,Indicizzabile,Forno,https://forno.example/\n';
  const [page] = report('pages', { 'interno_tutti.csv': italian });
  assert.deepEqual([page.status, page.title, page.indexable], [200, 'Forno', 'yes']);
});

test('clicks and impressions of Search Console arrive in any language', () => {
  for (const header of [
    'Häufigste Seiten,Klicks,Impressionen,CTR,Position',
    'Páginas principales,Clics,Impresiones,CTR,Posición',
    'Pagine principali,Clic,Impressioni,CTR,Posizione',
    '上位のページ,クリック数,表示回数,CTR,掲載順位',
    'Самые популярные страницы,Клики,Показы,CTR,Позиция',
  ]) {
    const rows = report('pages', { 'Pages.csv': `${header}\nhttps://a.example/x,30,900,3.3%,4.5\n` });
    assert.deepEqual([rows[0].url, rows[0].clicks, rows[0].impressions], ['https://a.example/x', 30, 900], header);
  }
});

test('a table of pages in words that nobody knows is not a list of links', () => {
  const files = {
    'sivut.csv':
      'Osoite,Koodi,Kanoninen\n' +
      'https://kauppa.example/,200,https://kauppa.example/\n' +
      'https://kauppa.example/a,404,https://kauppa.example/a\n' +
      'https://kauppa.example/b,200,https://kauppa.example/b\n',
  };
  const { counts } = summary(files);
  assert.equal(counts.links, 0);
  const [file] = report('files', files);
  assert.equal(file.format, 'Page table');
  assert.ok(file.confidence < 0.8, `the page asks: ${file.confidence}`);
  assert.equal(by(report('pages', files), 'url', 'status')['https://kauppa.example/a'], 404);
});

test('a list whose rows lead to themselves says that it holds no links', () => {
  const rows = ['a', 'b', 'c', 'd'].map((x) => `https://e.example/${x},https://e.example/${x}`).join('\n');
  const { status, err } = run('summary', ...write({ 'pairs.csv': `source,target\n${rows}\n` }));
  assert.notEqual(status, 0);
  assert.match(err, /no links/);
});

test('an address, a status and a title by their words make a table of pages', () => {
  const files = {
    'export.csv':
      'URL;HTTP status;Page title;Owner\nhttps://e.example/;200;Home;Ann\nhttps://e.example/x;410;Gone;Bob\n',
  };
  assert.deepEqual(formats(files), ['Page table']);
  assert.deepEqual(
    report('pages', files, '--sort', 'url').map((row) => [row.url, row.status, row.title]),
    [
      ['https://e.example/', 200, 'Home'],
      ['https://e.example/x', 410, 'Gone'],
    ],
  );
});

test('From and To name the ends where Target names a window', () => {
  const files = {
    'links.csv':
      'From,To,Target,Text\nhttps://e.example/,https://e.example/a,,A\nhttps://e.example/a,https://e.example/,_blank,Home\n',
  };
  assert.deepEqual(
    report('links', files).map((row) => [row.source, row.target, row.anchor]),
    [
      ['https://e.example/', 'https://e.example/a', 'A'],
      ['https://e.example/a', 'https://e.example/', 'Home'],
    ],
  );
});

test('types of links in the words of others are links that people click', () => {
  const head = 'source,target,anchor,type\n';
  const row = (/** @type {string} */ type, n = 1) => `https://f${n}.example/,https://s.example/,Shop,${type}\n`;
  const words = ['internal', 'external', 'dofollow', 'Follow', 'link', 'text', 'guest post', ''];
  const all = { 'l.csv': head + words.map((word, i) => row(word, i)).join('') };
  assert.equal(summary(all, '--site', 's.example').counts.hyperlinks, words.length);
  assert.equal(report('problems', all).length, 0);
  const marked = { 'l.csv': head + row('nofollow', 1) + row('sponsored', 2) + row('ugc', 3) + row('dofollow', 4) };
  assert.deepEqual(
    report('links', marked, '--site', 's.example').map((link) => link.follow),
    [false, false, false, true],
  );
});

test("a crawler's own types stay what they are, also in a table that nobody signs", () => {
  const files = {
    'l.csv':
      'source,target,type\nhttps://s.example/,https://s.example/a,hyperlink\n' +
      'https://s.example/,https://s.example/a.css,css\nhttps://s.example/,https://s.example/a.png,image\n',
  };
  assert.deepEqual(
    report('links', files).map((row) => row.type),
    ['hyperlink', 'stylesheet', 'image'],
  );
});

test('old words for types of links', () => {
  const rows = ['AHREF', 'HTML_CANONICAL', 'HTTP_HREFLANG', 'NEXT', 'PREV', 'META_REFRESH'];
  const files = {
    'all_outlinks.csv': `"All Outlinks"\n"Type","Source","Destination","Anchor"\n${rows
      .map((type, i) => `"${type}","https://e.example/","https://e.example/${i}",""\n`)
      .join('')}`,
  };
  assert.deepEqual(
    report('links', files).map((row) => row.type),
    ['hyperlink', 'canonical', 'hreflang', 'next', 'prev', 'meta_refresh'],
  );
  assert.equal(report('problems', files).length, 0);
});

test('edges by ids and nodes with labels are one graph', () => {
  const edges = { 'edges.csv': 'Source,Target,Type,Weight\n1,2,Directed,1\n2,3,Directed,1\n1,3,Directed,2\n' };
  const nodes = { 'nodes.csv': 'Id,Label\n1,https://a.example/\n2,https://b.example/\n3,https://c.example/\n' };
  const ends = (/** @type {Record<string, string>} */ files) =>
    report('links', files, '--site', '*').map((row) => `${row.source} ${row.target}`);
  assert.deepEqual(ends({ ...edges }), ['1 2', '2 3', '1 3']);
  const named = [
    'https://a.example/ https://b.example/',
    'https://b.example/ https://c.example/',
    'https://a.example/ https://c.example/',
  ];
  assert.deepEqual(ends({ ...edges, ...nodes }), named);
  assert.deepEqual(ends({ ...nodes, ...edges }), named);
});

test('a graph of names keeps those that look like domains', () => {
  const files = { 'wiki.tsv': 'Java\tASP.NET\nASP.NET\tMicrosoft\nMicrosoft\tJava\nTalk:Java\tJava\n' };
  assert.deepEqual(
    report('pages', files)
      .map((row) => row.url)
      .sort(),
    ['ASP.NET', 'Java', 'Microsoft', 'Talk:Java'],
  );
  assert.equal(summary(files).counts.external_links, 0);
});

test('numbers that JSON does not know do not cost the line, nor does a byte order mark', () => {
  const line = (/** @type {string} */ from, /** @type {string} */ to, /** @type {string} */ score) =>
    `{"source": "https://${from}.example/", "target": "https://${to}.example/", "anchor": "NaN", "score": ${score}}\n`;
  const lines = line('a', 'b', 'NaN') + line('b', 'a', '-Infinity') + line('a', 'c', 'Infinity');
  const array = `[${lines.trim().replaceAll('\n', ',\n')}]`;
  for (const [name, text] of [
    ['l.jl', lines],
    ['l.json', array],
    ['bom.jl', `\uFEFF${lines}`],
    ['bom.json', `\uFEFF${array}`],
  ]) {
    const rows = report('links', { [name]: text }, '--site', '*');
    assert.deepEqual(
      rows.map((row) => row.anchor),
      ['NaN', 'NaN', 'NaN'],
      name,
    );
  }
});

test('what an audit suggests is no link, and is told beside what each link would bring', () => {
  const page = (/** @type {string} */ name) => `https://e.example/${name}`;
  const suggested = (/** @type {string} */ from, /** @type {string} */ to) =>
    `"${page(from)}"\t"boots"\t"buy ""boots"" here"\t"${page(to)}"\t"1"\t"2"\n`;
  const opportunities = `\uFEFF"Source page"\t"Keyword"\t"Keyword context"\t"Target page"\t"PR"\t"Traffic"\n${suggested('a', 'b')}${suggested('a', 'c')}`;
  const files = {
    'crawl.csv': frogLinks(
      { Source: page(''), Destination: page('a'), Anchor: 'A' },
      { Source: page('a'), Destination: page('c'), Anchor: 'C' },
      { Source: page('c'), Destination: page('b'), Anchor: 'B' },
    ),
    'opportunities.csv': Buffer.from(opportunities, 'utf16le'),
  };
  assert.equal(report('links', files).length, 3);
  const rows = report('other_suggestions', files);
  const of = Object.fromEntries(rows.map((row) => [row.target, row]));
  assert.deepEqual(
    [of[page('b')].source, of[page('b')].anchor, of[page('b')].context, of[page('b')].linked],
    [page('a'), 'boots', 'buy "boots" here', ''],
  );
  assert.deepEqual(JSON.parse(of[page('b')].edits), [{ edit: 'add_link', from: page('a'), to: page('b') }]);
  assert.equal(typeof of[page('b')].gain, 'number');
  assert.deepEqual([of[page('c')].linked, of[page('c')].edits], ['yes', '']);
});

test('pages that others link to bring their counts', () => {
  const files = {
    'pages.csv': 'source_url;response_code;backlinks_num;domains_num\nhttps://e.example/a;404;120;33\n',
  };
  assert.deepEqual(formats(files), ['Semrush indexed pages']);
  const [page] = report('pages', files);
  assert.deepEqual([page.status, page.semrush_backlinks, page.semrush_referring_domains], [404, 120, 33]);
});

test('a disavow list whose comments are prose', () => {
  const files = {
    'list.txt': '# we did not ask for any of these links\nhttps://bad.example/1\nhttps://bad.example/2\n',
  };
  assert.deepEqual(formats(files), ['Disavow list']);
});

test('the title of a linking page is known from the backlinks, unless a table of pages says another', () => {
  const backlinks = {
    'backlinks.csv': semrushLinks(
      { 'Source url': 'https://a.example/x', 'Source title': 'Ten shops', 'Target url': 'https://s.example/' },
      { 'Source url': 'https://b.example/y', 'Source title': '', 'Target url': 'https://s.example/' },
    ),
  };
  const titles = (/** @type {Record<string, string>} */ files) =>
    by(report('pages', files, '--site', '*'), 'url', 'title');
  assert.equal(titles(backlinks)['https://a.example/x'], 'Ten shops');
  assert.equal(titles(backlinks)['https://b.example/y'], '');
  assert.equal(titles(backlinks)['https://s.example/'], '');
  const pages = { 'internal_all.csv': frogPages({ Address: 'https://a.example/x', 'Title 1': 'Shops we like' }) };
  assert.equal(titles({ ...backlinks, ...pages })['https://a.example/x'], 'Shops we like');
  assert.equal(titles({ ...pages, ...backlinks })['https://a.example/x'], 'Shops we like');
});
