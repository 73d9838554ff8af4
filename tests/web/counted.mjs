/** @param {string} text @returns {string[][]} */
function records(text) {
  /** @type {string[][]} */
  const rows = [[]];
  let cell = '';
  let quoted = false;
  for (const sign of text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')) {
    if (sign === '"') quoted = !quoted;
    if (quoted || (sign !== ',' && sign !== '\n')) cell += sign;
    else {
      rows[rows.length - 1].push(cell.replace(/^"|"$/g, '').replaceAll('""', '"'));
      cell = '';
      if (sign === '\n') rows.push([]);
    }
  }
  return rows.filter((row) => row.length > 1);
}

/**
 * Counts of a Screaming Frog link export, by a few lines that share nothing with the program. Enough
 * for files whose site is under a two-label domain.
 * @param {string} text
 */
export function counted(text) {
  const [header, ...links] = records(text);
  const at = Object.fromEntries(header.map((name, i) => [name, i]));
  const hyperlinks = links.filter((row) => row[at.Type] === 'Hyperlink');
  const url = (/** @type {string} */ given) => new URL(given).href.replace(/#.*/, '');
  const domain = (/** @type {string} */ given) => new URL(given).hostname.split('.').slice(-2).join('.');
  const site = domain(links[0][at.Source]);
  const named = [...links.map((row) => row[at.Source]), ...hyperlinks.map((row) => row[at.Destination])];
  // A page's links to itself say nothing of it, and a picture is no page.
  const others = hyperlinks.filter((row) => url(row[at.Source]) !== url(row[at.Destination]));
  const isPage = (/** @type {string} */ given) =>
    !/\.(png|jpe?g|gif|webp|svg|css|js|xml)$/i.test(new URL(given).pathname);
  const anchor = (/** @type {string[]} */ row) =>
    (row[at.Anchor] || row[at['Alt Text']]).split(/\s+/).filter(Boolean).join(' ');
  return {
    links: links.length,
    pages: new Set(named.filter((given) => domain(given) === site && isPage(given)).map(url)).size,
    anchors: new Set(others.map(anchor)).size,
    domains: new Set(hyperlinks.flatMap((row) => [domain(row[at.Source]), domain(row[at.Destination])])).size,
  };
}
