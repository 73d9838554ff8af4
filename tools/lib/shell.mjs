// What shells and man say of the command line, from the catalogue: each function returns one file.

/** @import { Catalog } from './catalog.mjs' */
/** @typedef {{name: string, takes: string, choices: string[], help: string}} Option */
/** @typedef {[name: string, help: string]} Said */

/** As `anchorite help` says them. @type {Said[]} */
export const kCommands = [
  ['summary', 'What was read, as what, and what was wrong with it.'],
  ['report', 'One report: a table on a terminal, CSV otherwise.'],
  ['handover', 'A report to hand over: one HTML file of a few pages.'],
  ['decide', 'Adds a verdict or a decision to the log.'],
  ['disavow', 'The disavow list of what was approved, behind the old list.'],
  ['network', 'The network that the scores flow along, as a file for rank.'],
  ['rank', 'PageRank of a network file of any size, or how far SCORES are from it.'],
  ['help', 'This, or more of one command or report.'],
  ['version', 'Which version this is.'],
];

/** @param {Catalog} catalog @returns {Option[]} in the order of the catalogue */
function optionsOf({ options, words: { en } }) {
  const own = Object.entries(options.command_line).map(([name, { takes }]) => ({
    name,
    takes,
    choices: /^[a-z]+(\|[a-z]+)+$/.test(takes) ? takes.split('|') : [],
    help: en.command_line[name],
  }));
  const shared = Object.entries(options.analysis).map(([name, { takes, choices = [] }]) => ({
    name,
    takes: takes ?? (choices.join('|') || 'N'),
    choices,
    help: en.options[name].help,
  }));
  return [...own, ...shared];
}

/** @param {Catalog} catalog @returns {Said[]} */
const reportsOf = ({ reports, words: { en } }) => Object.keys(reports).map((name) => [name, en.reports[name].help]);

/** @param {Said[]} said */
const names = (said) => said.map(([name]) => name).join(' ');

/** @param {Catalog} catalog */
export function bash(catalog) {
  const options = optionsOf(catalog);
  const reports = reportsOf(catalog);
  const choices = options.filter(({ choices }) => choices.length > 0);
  const words = (/** @type {string} */ list) => `COMPREPLY=($(compgen -W '${list}' -- "$word"))`;
  return `# Completion of anchorite for bash. Made by tools/shell.mjs from the catalogue.

_anchorite() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]}
  COMPREPLY=()
  case "$COMP_CWORD \${COMP_WORDS[1]}" in
    '1 '*) ${words(names(kCommands))}; return ;;
    '2 report') ${words(names(reports))}; return ;;
    '2 help') ${words(`${names(kCommands)} ${names(reports)}`)}; return ;;
  esac
  case "$before" in
${choices.map(({ name, choices }) => `    --${name}) ${words(choices.join(' '))}; return ;;\n`).join('')}  esac
  # Where nothing is offered, bash offers files.
  case "$word" in
    -*) ${words(options.map(({ name }) => `--${name}`).join(' '))} ;;
  esac
}
complete -o default -F _anchorite anchorite
`;
}

/** In single quotes, as bash and zsh read them. @param {string} text */
const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;

/** @param {Catalog} catalog */
export function zsh(catalog) {
  const plain = (/** @type {string} */ text) => text.replace(/[\\:[\]]/g, '\\$&');
  const described = (/** @type {Said[]} */ said) =>
    said.map(([name, help]) => `    ${quoted(`${name}:${help}`)}\n`).join('');
  const value = (/** @type {Option} */ { takes, choices }) =>
    choices.length > 0 ? `(${choices.join(' ')})` : takes === 'FILE' ? '_files' : ' ';
  const specs = optionsOf(catalog).map((option) =>
    quoted(`*--${option.name}[${plain(option.help)}]:${plain(option.takes)}:${value(option)}`),
  );
  return `#compdef anchorite
# Completion of anchorite for zsh. Made by tools/shell.mjs from the catalogue.

_anchorite() {
  local -a commands reports
  commands=(
${described(kCommands)}  )
  reports=(
${described(reportsOf(catalog))}  )
  if ((CURRENT == 2)); then
    _describe command commands
  elif ((CURRENT == 3)) && [[ $words[2] == report ]]; then
    _describe report reports
  elif ((CURRENT == 3)) && [[ $words[2] == help ]]; then
    _describe command commands
    _describe report reports
  else
    _arguments \\
${specs.map((spec) => `      ${spec} \\\n`).join('')}      '*:file:_files'
  fi
}
_anchorite "$@"
`;
}

/** @param {Catalog} catalog */
export function fish(catalog) {
  const quotedForFish = (/** @type {string} */ text) => `'${text.replace(/[\\']/g, '\\$&')}'`;
  const word = (/** @type {string} */ when, /** @type {Said} */ [name, help]) =>
    `complete -c anchorite -n ${quotedForFish(when)} -f -a ${name} -d ${quotedForFish(help)}\n`;
  const second = (/** @type {string} */ command) =>
    `test (count (commandline -opc)) -eq 2; and contains -- (commandline -opc)[2] ${command}`;
  const option = (/** @type {Option} */ { name, takes, choices, help }) => {
    const values = choices.length > 0 ? `-x -a ${quotedForFish(choices.join(' '))}` : takes === 'FILE' ? '-r -F' : '-x';
    return `complete -c anchorite -n 'not __fish_use_subcommand' -l ${name} ${values} -d ${quotedForFish(help)}\n`;
  };
  return `# Completion of anchorite for fish. Made by tools/shell.mjs from the catalogue.

${kCommands.map((said) => word('__fish_use_subcommand', said)).join('')}
${reportsOf(catalog)
  .map((said) => word(second('report help'), said))
  .join('')}
${kCommands.map((said) => word(second('help'), said)).join('')}
${optionsOf(catalog).map(option).join('')}`;
}

/** Text that troff prints as it is. @param {string} text */
const plainForTroff = (text) =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=[.'])/gm, '\\&');

/** @param {Catalog} catalog @param {string} version */
export function manual(catalog, version) {
  const item = (/** @type {Said} */ [name, help]) => `.TP\n.B ${plainForTroff(name)}\n${plainForTroff(help)}\n`;
  const tagged = (/** @type {Option} */ { name, takes, help }) =>
    `.TP\n\\fB${plainForTroff(`--${name}`)}\\fR \\fI${plainForTroff(takes)}\\fR\n${plainForTroff(help)}\n`;
  return `.TH ANCHORITE 1 "" "anchorite ${version}"
.SH NAME
anchorite \\- link equity and anchor reports from crawl exports
.SH SYNOPSIS
.B anchorite
.I COMMAND
.RI [ REPORT ]
.IR FILE ...
.RI [ OPTION ...]
.SH DESCRIPTION
FILE may be a folder, for the files in it, or \\- for standard input.
.SH COMMANDS
${kCommands.map(item).join('')}.SH REPORTS
${reportsOf(catalog).map(item).join('')}.SH OPTIONS
${optionsOf(catalog).map(tagged).join('')}.SH EXIT STATUS
0: done. 1: nothing could be read or written. 2: usage.
.SH EXAMPLES
.nf
${plainForTroff(`anchorite summary all_inlinks.csv
anchorite report pages all_inlinks.csv --sort equity:desc --limit 20
anchorite report anchors backlinks.csv --site example.com --out anchors.csv
anchorite handover all_inlinks.csv --edition developer --out report.html
anchorite help pages`)}
.fi
`;
}
