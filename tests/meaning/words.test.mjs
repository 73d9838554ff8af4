// Words of charts and topics: those that say something.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { by, frogPages, report, semrushLinks } from '../support/cli.mjs';

/** @param {string[]} anchors */
const wordsOf = (...anchors) =>
  by(
    report('anchor_words', {
      'backlinks.csv': semrushLinks(
        ...anchors.map((anchor, i) => ({
          'Source url': `https://from${i}.org/`,
          'Target url': 'https://boots.example/',
          Anchor: anchor,
        })),
      ),
    }),
    'word',
    'links',
  );

test('words are counted by links, once an anchor', () => {
  assert.deepEqual(wordsOf('Winter boots', 'boots, boots, boots', 'the boots of the north'), {
    boots: 3,
    winter: 1,
    north: 1,
  });
});

for (const [language, text, words] of /** @type {[string, string, string[]][]} */ ([
  ['English', 'a light on the chiropractic of this town', ['light', 'chiropractic', 'town']],
  ['German', 'die besten Schuhe für den Winter und das Fest', ['besten', 'schuhe', 'winter', 'fest']],
  ['French', 'les chaussures de la ville et du village', ['chaussures', 'ville', 'village']],
  ['Spanish', 'los zapatos de la ciudad y del pueblo', ['zapatos', 'ciudad', 'pueblo']],
  ['Italian', 'le scarpe della città e dei paesi', ['scarpe', 'città', 'paesi']],
  ['Polish', 'buty na zimę i do lasu', ['buty', 'zimę', 'lasu']],
  ['Russian', 'обувь для зимы и для города', ['обувь', 'зимы', 'города']],
  ['Turkish', 'kış için ayakkabı ve çanta', ['kış', 'ayakkabı', 'çanta']],
  ['Catalan', 'les sabates amb els cordons i dels nens', ['sabates', 'cordons', 'nens']],
  ['Croatian', 'cipele koje su za zimu ili što god', ['cipele', 'koje', 'zimu', 'god']],
  ['a text too short to tell', 'la boutique', ['boutique']],
])) {
  test(`words that only join others are left out: ${language}`, () => {
    assert.deepEqual(Object.keys(wordsOf(text)).sort(), words.sort());
  });
}

test('a word that joins others in a language of no text here says something', () => {
  assert.ok('men' in wordsOf('boots for the men of the north', 'men boots', 'the best of all boots'));
});

/** @param {string[]} paths @param {(path: string) => string} title */
const topicWords = (paths, title = () => '') =>
  report('topics', {
    'internal_html.csv': frogPages(
      ...paths.map((path) => ({ Address: `https://boots.example${path}`, 'Title 1': title(path) })),
    ),
  }).flatMap((row) => row.topic.split(', '));

test('folders of servers name no topic', () => {
  const paths = Array.from({ length: 12 }, (_, i) =>
    i % 2 ? `/wp-content/uploads/2024/0${i % 9}/lantern-paper-${i}.html` : `/index.php/www/walking-trail-${i}`,
  );
  const words = topicWords(paths);
  assert.ok(words.includes('lantern') && words.includes('walking'), words.join());
  for (const word of ['wp', 'content', 'uploads', 'html', 'index', 'www', 'php', '2024'])
    assert.ok(!words.includes(word), word);
});

test('a word of a title stays, also where servers use it', () => {
  const paths = Array.from({ length: 8 }, (_, i) => `/${i}`);
  const words = topicWords(paths, (path) => (Number(path.slice(1)) % 2 ? 'content strategy' : 'garden tools'));
  assert.ok(words.includes('content'), words.join());
});

test('words that only join others name no topic, also where a title is too short to tell its language', () => {
  const titles = [
    'Light on chiropractic',
    'On chiropractic',
    'Chiropractic and light',
    'The light of the lamp',
    'On lamps',
  ];
  const words = topicWords(
    Array.from({ length: 10 }, (_, i) => `/${i}`),
    (path) => titles[Number(path.slice(1)) % 5],
  );
  for (const word of ['on', 'and', 'the', 'of']) assert.ok(!words.includes(word), word);
});
