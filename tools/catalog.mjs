// Turns the catalogue into C++ tables that need no start-up work.
//
//   node tools/catalog.mjs FOLDER [--page]      writes catalog*.inc there
//
// catalog.inc has names and structure, the others words for the command line and exports: English ones, and those of
// every language for the report to hand over. --page: without the words of columns and of that report, which the page
// has in every language.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemsOf, readCatalog } from './lib/catalog.mjs';
import { handoverWords } from './lib/handover.mjs';

/** @import { Catalog, Column, Report } from './lib/catalog.mjs' */

/** @param {string} text a C++ string literal */
const quoted = (text) => `"${text.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n')}"`;

/** "page_state" -> "PageState" @param {string} name */
const pascal = (name) => name.replace(/(?:^|[_-])(\w)/g, (_, letter) => letter.toUpperCase());

/** @param {string} type @param {string} name @param {string[]} entries */
const table = (type, name, entries) =>
  `inline constexpr std::array<${type}, ${entries.length}> k${name} = {\n${entries.map((entry) => `    ${type}${entry},\n`).join('')}};\n`;

/** @param {string} name @param {readonly string[]} texts */
const texts = (name, texts) =>
  `inline constexpr std::array<std::string_view, ${texts.length}> k${name} = {${texts.map(quoted).join(', ')}};\n`;

/** @param {string} name @param {readonly string[]} names an enumeration kNone, then the names in their order */
const codes = (name, names) =>
  `enum class ${name} : std::uint8_t { ${names.map((one) => `k${pascal(one)}`).join(', ')} };\n`;

/** Bit i: fact i of the catalogue. @param {Catalog} catalog @param {string[]} [needs] */
function bits(catalog, needs = []) {
  const order = Object.keys(catalog.facts.facts);
  return `0x${needs.reduce((sum, name) => sum + 2 ** order.indexOf(name), 0).toString(16)}U`;
}

/** @template T @param {Record<string, T>} of @param {(value: T) => string[]} items the parts of each run */
function runs(of, items) {
  /** @type {string[]} */
  const all = [];
  /** @type {Record<string, string>} */
  const place = {};
  for (const [name, value] of Object.entries(of)) {
    const some = items(value);
    place[name] = `${all.length}, ${some.length}`;
    all.push(...some);
  }
  return { all, place };
}

/** @param {Catalog} catalog */
function structure(catalog) {
  const { reports, options, stages, edits, problems, facts, values, metrics } = catalog;
  const stageOrder = ['none', ...Object.keys(stages)];
  const columns = runs(reports, ({ columns }) =>
    Object.entries(columns).map(
      ([name, { unit = 'none', needs }]) => `{${quoted(name)}, Unit::k${pascal(unit)}, ${bits(catalog, needs)}}`,
    ),
  );
  const choices = runs(options.analysis, ({ choices = [] }) => choices);
  const parts = [
    codes('Stage', stageOrder),
    texts('Facts', Object.keys(facts.facts)),
    `inline constexpr std::size_t kNamedFacts = ${Object.values(facts.facts).filter(({ derived }) => !derived).length};\n`,
    table('Column', 'Columns', columns.all),
    table(
      'Report',
      'Reports',
      Object.entries(reports).map(
        ([name, { stage, sort = '', needs, level, over_all_links = false }]) =>
          `{${quoted(name)}, ${quoted(sort)}, Stage::k${pascal(stage)}, ${level === 'page'}, ${over_all_links}, ${bits(catalog, needs)}, ${columns.place[name]}}`,
      ),
    ),
    table(
      'Figure',
      'Figures',
      Object.entries(facts.figures).map(
        ([name, { needs, over_all_links = false }]) => `{${quoted(name)}, ${over_all_links}, ${bits(catalog, needs)}}`,
      ),
    ),
    table(
      'StageOf',
      'Stages',
      Object.entries(stages).map(
        ([name, { share, shown_as = name }]) => `{${quoted(name)}, ${quoted(shown_as)}, ${share}}`,
      ),
    ),
    texts('OptionChoices', choices.all),
    table(
      'Option',
      'Options',
      Object.entries(options.analysis).map(
        ([name, { group, type, takes = '', default: usual = '', min = 0, max = 0 }]) =>
          `{${quoted(name)}, ${quoted(group)}, OptionType::k${pascal(type)}, ${quoted(takes)}, ${quoted(usual)}, ${min}, ${max}, ${choices.place[name]}}`,
      ),
    ),
    table(
      'CommandOption',
      'CommandOptions',
      Object.entries(options.command_line).map(
        ([name, { group, takes, reads = false }]) => `{${quoted(name)}, ${quoted(group)}, ${quoted(takes)}, ${reads}}`,
      ),
    ),
    texts('Metrics', Object.keys(metrics.computed)),
    texts('ExportedMetrics', metrics.exported),
    table(
      'Edit',
      'Edits',
      Object.entries(edits).map(
        ([name, { at, to = false, region = false }]) => `{${quoted(name)}, ${quoted(at)}, ${to}, ${region}}`,
      ),
    ),
    table(
      'Problem',
      'Problems',
      Object.entries(problems).map(([name, { drops_row = false }]) => `{${quoted(name)}, ${drops_row}}`),
    ),
    `namespace values {\n${Object.entries(values)
      .map(([name, list]) => texts(pascal(name), list))
      .join('')}}  // namespace values\n`,
  ];
  return parts.join('\n');
}

/** @param {Catalog} catalog */
function words({ reports, options, problems, metrics, words: { en: english } }) {
  const columns = Object.entries(reports).flatMap(([report, { columns }]) =>
    Object.keys(columns).map((name) => {
      const { label, help } = english.reports[report].columns[name];
      return kOfPage ? '{}' : `{${quoted(label)}, ${quoted(help)}}`;
    }),
  );
  // Of reports the command line alone says something.
  const ofReports = /** @type {[string, (report: string) => string | undefined][]} */ ([
    ['ReportRows', (report) => english.reports[report].row],
    ['ReportHelp', (report) => english.reports[report].help],
    ['ReportExamples', (report) => reports[report].example],
  ]).map(([name, say]) =>
    texts(
      name,
      Object.keys(reports).map((report) => (!kOfPage && say(report)) || ''),
    ),
  );
  return [
    table('ColumnWords', 'ColumnWords', columns),
    ...ofReports,
    texts(
      'OptionHelp',
      Object.keys(options.analysis).map((name) => english.options[name].help),
    ),
    texts(
      'CommandOptionHelp',
      Object.keys(options.command_line).map((name) => english.command_line[name]),
    ),
    texts(
      'ExportedLabels',
      metrics.exported.map((name) => english.metrics.exported[name]),
    ),
    texts(
      'ProblemTexts',
      Object.keys(problems).map((name) => english.problems[name].text),
    ),
  ].join('\n');
}

/** @param {Catalog} catalog */
function sentences({ reasons, words: { en } }) {
  const english = en.sentences;
  const all = Object.entries(reasons).flatMap(([group, codes]) => Object.keys(codes).map((code) => ({ group, code })));
  return table(
    'Sentence',
    'Sentences',
    all.map(({ group, code }) => `{${quoted(group)}, ${quoted(code)}, ${quoted(english[group][code])}}`),
  );
}

const kMostOfLiteral = 60_000; // bytes: compilers have to take no more

/** A text as literals that follow each other, each whole in UTF-8. @param {string} text */
function literals(text) {
  const parts = [];
  let part = '';
  for (const character of text) {
    part += character;
    if (part.length * 3 < kMostOfLiteral) continue;
    parts.push(part);
    part = '';
  }
  return [...parts, part].map(quoted).join(', ');
}

/** @param {Catalog} catalog */
function handover(catalog) {
  const languages = kOfPage ? [] : Object.keys(catalog.words);
  const lists = languages.map(
    (language, i) =>
      `inline constexpr std::string_view kWordsOf${i}[] = {${literals(handoverWords(catalog, language))}};\n`,
  );
  return [
    ...lists,
    table(
      'LanguageWords',
      'LanguageWords',
      languages.map((language, i) => `{${quoted(language)}, kWordsOf${i}}`),
    ),
  ].join('\n');
}

const [folder, mode] = process.argv.slice(2);
const kOfPage = mode === '--page';
if (!folder || (mode && !kOfPage)) {
  console.error('usage: catalog.mjs FOLDER [--page]');
  process.exit(2);
}
const catalog = readCatalog();
const problems = problemsOf(catalog);
if (problems.length) {
  console.error(problems.join('\n'));
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const head = '// Made from catalog/ by tools/catalog.mjs. Do not edit.\n\n';
for (const [name, print] of /** @type {const} */ ([
  ['catalog', structure],
  ['catalog_words', words],
  ['catalog_sentences', sentences],
  ['catalog_handover', handover],
])) {
  const path = join(folder, `${name}.inc`);
  const made = head + print(catalog);
  // An unchanged table keeps its day: a new German word compiles nothing anew.
  if (!existsSync(path) || readFileSync(path, 'utf8') !== made) writeFileSync(path, made);
}
