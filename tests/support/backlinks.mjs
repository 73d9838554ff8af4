// A made export of backlinks in Semrush's columns, for the desk that judges links: networks of one maker, a press release,
// articles, listings, and placed links that stand alone. Always the same.

const kColumns =
  'Page ascore,Source title,Source url,Target url,Anchor,External links,Internal links,Nofollow,Sponsored,Ugc,Text,Frame,Form,Image,Sitewide,First seen,Last seen,New link,Lost link';
const kSite = 'https://mill-wood.example/';
const kWords =
  'alder aspen beech birch cedar elm fir hazel larch maple oak pine rowan spruce sycamore willow yew ash'.split(' ');

/** @param {number} i */
const word = (i) => kWords[i % kWords.length] + (i >= kWords.length ? kWords[(i * 7) % kWords.length] : '');
/** @param {number} i */
const hex = (i) => ((i + 3) * 2654435761).toString(16).padStart(8, '0').slice(0, 8).repeat(4);

/** @param {string} cell */
const quoted = (cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/**
 * @param {number | string} rating
 * @param {string} title
 * @param {string} url
 * @param {string} anchor
 * @param {number} links        on the page
 * @param {boolean} [follow]
 */
const row = (rating, title, url, anchor, links, follow = true) =>
  [
    rating,
    title,
    url,
    kSite,
    anchor,
    links,
    10,
    String(!follow),
    'false',
    'false',
    'true',
    'false',
    'false',
    'false',
    'false',
  ]
    .concat(['2025-01-10', '2025-05-01', 'false', 'false'])
    .map((cell) => quoted(String(cell)))
    .join(',');

/** @param {number} n @param {(i: number) => string} made */
const times = (n, made) => Array.from({ length: n }, (_, i) => made(i));

/** @returns {string} CSV */
export function backlinks() {
  const rows = [
    ...times(14, (i) => {
      const name = `aged-${word(i)}-names`;
      return row(
        0,
        `Where to buy 🚀 aged domains and backlinks from ${name}`,
        `https://${name}.xyz/list-${hex(i)}`,
        'mill-wood.example',
        9004 + 811 * i,
        i % 5 !== 0,
      );
    }),
    ...times(6, (i) => {
      const name = `${word(i + 20)}linkrank`;
      return row(
        0,
        `Best white hat linkbuilding by ${name}`,
        `https://${name}.shop/seo/website-list-${520 + i}`,
        'MillWood',
        4120 + i,
        true,
      );
    }),
    ...times(5, (i) =>
      row(0, `${word(i)} notes`, `https://${word(i)}${word(i + 9)}.blogspot.com/`, 'millwood', 18026 + (i % 3), true),
    ),
    ...times(4, (i) =>
      row(
        18 + i,
        'Mill Wood opens a new mill in Leeds',
        `https://${word(i + 4)}gazette.example/story/${800 + i}/new-mill`,
        'Mill Wood',
        90 + i,
      ),
    ),
    ...times(7, (i) =>
      row(
        0,
        `${word(i)} seo backlinks for sale ${i}`,
        `https://${word(i)}-cheap-seo-${i}.click/${hex(i + 40)}`,
        'buy best wood floors near me',
        2000 + 370 * i,
      ),
    ),
    ...times(22, (i) =>
      row(
        20 + ((i * 13) % 40),
        `What we learned about ${word(i)} floors`,
        `https://www.${word(i)}journal.org/2023/0${1 + (i % 9)}/${word(i)}-floors`,
        i % 3 ? 'Mill Wood' : 'this guide to floors',
        20 + i,
        i % 4 !== 0,
      ),
    ),
    ...times(9, (i) =>
      row(
        8 + i,
        `Companies in ${word(i)} county`,
        `https://${word(i)}chamber.com/members/mill-wood`,
        'Mill Wood Ltd',
        60 + 5 * i,
      ),
    ),
    ...times(5, (i) =>
      row('', '', `https://www.${word(i)}stats.info/site/mill-wood.example`, 'mill-wood.example', 400 + i, false),
    ),
    row(44, 'Reading list', 'https://www.forestry.oakley.edu/reading', 'a guide to floors', 60, false),
  ];
  return `${[kColumns, ...rows].join('\n')}\n`;
}
