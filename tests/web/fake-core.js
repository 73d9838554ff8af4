// A core of plain JavaScript with reports of any size, for what no real file is large enough to show.
// It takes the place of web/core/client.js when a test builds the page.

const kRows = 20_000_000;
const kWords = ['blog', 'shop', 'help', 'about'];

/** @param {string} name @param {string} label @param {string} unit @param {string} type */
const column = (name, label, unit, type) => ({ name, label, help: `${label}.`, unit, type });

const columns = [
  column('url', 'URL', 'url', 'text'),
  column('pagerank', 'PageRank', 'share', 'number'),
  column('inlinks', 'Inlinks', 'count', 'number'),
  column('depth', 'Depth', 'count', 'number'),
  column('title', 'Title', 'none', 'text'),
];

/** @param {string} name @param {number} row */
function cell(name, row) {
  if (name === 'url') return `https://example.com/${kWords[row % 4]}/page-${row}`;
  if (name === 'title') return `Page ${row}`;
  if (name === 'depth') return row % 9 || Number.NaN;
  return name === 'inlinks' ? row : 1 / (row + 2);
}

const summary = {
  site: 'example.com',
  home: 'https://example.com/',
  lens: /** @type {const} */ ('page'),
  evidence: [],
  would_bring: {},
  ask_site: false,
  sites: [],
  home_variants: [],
  counts: { files: 1, rows: kRows, links: kRows, pages: kRows, anchors: 0, domains: 0, problems: 0 },
  files: [],
  depth: [{ depth: 0, pages: 1 }],
  equity: [{ share: 1, equity: 1 }],
  regions: [],
  status: [],
  sections: [],
  pagerank: { sweeps: 1, residual: 0, converged: true },
  rules: [],
  options: {},
  memory_bytes: 0,
};

export async function createCore() {
  const read = async () => summary;
  return {
    open: read,
    sample: async () => ({ name: 'sample', text: '' }),
    analyze: read,
    async wordVectors() {},
    async reset() {},
    report: async (/** @type {string} */ name) => ({
      name,
      rows: name === 'pages' ? kRows : 0,
      columns,
      defaultSort: 'inlinks:asc',
    }),
    async rows(
      /** @type {string} */ name,
      /** @type {any} */ { sort = [], offset, limit },
      /** @type {string[]} */ names,
    ) {
      const matched = name === 'pages' ? kRows : 0;
      const size = Math.max(0, Math.min(limit, matched - offset));
      const down = sort[0]?.endsWith(':desc');
      const cells = Object.fromEntries(
        names.map((name) => [
          name,
          Array.from({ length: size }, (_, i) => cell(name, down ? matched - 1 - offset - i : offset + i)),
        ]),
      );
      return { matched, ids: new Uint32Array(size), cells };
    },
    exportReport: async () => new Blob([]),
    dispose() {},
  };
}
