// Drives the command line as a test needs it: small files in, reports out as rows.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { program } from './program.mjs';

/** @typedef {Record<string, string | Uint8Array>} Files  name -> content, in the order in which they are opened */
/** @typedef {Record<string, any>} Row */

const made = mkdtempSync(join(tmpdir(), 'anchorite-test-'));
process.on('exit', () => rmSync(made, { recursive: true, force: true }));

/**
 * Writes files into a folder of their own.
 * @param {Files} files
 * @returns {string[]} their paths
 */
export function write(files) {
  const folder = mkdtempSync(join(made, 'files-'));
  return Object.entries(files).map(([name, content]) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  });
}

/** @param {string[]} words */
export const run = (...words) => runOn('', ...words);

/** In a folder of its own that holds these files. @param {Files} files @param {string[]} words */
export function runIn(files, ...words) {
  const cwd = dirname(write(files)[0]);
  const { status, stdout, stderr } = spawnSync(program, words, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { status, out: stdout, err: stderr };
}

/** @param {string} input  of its standard input @param {string[]} words */
export function runOn(input, ...words) {
  const { status, stdout, stderr } = spawnSync(program, words, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { status, out: stdout, err: stderr };
}

/**
 * The same with so many seconds of the processor, and no more.
 * @param {number} seconds @param {string[]} words
 */
export function runWithin(seconds, ...words) {
  const limited = ['-c', 'ulimit -t "$1"; shift; exec "$@"', 'sh', String(seconds), program, ...words];
  const { status, signal, stderr } = spawnSync('sh', limited, { encoding: 'utf8', maxBuffer: 1 << 28 });
  return { status: status ?? signal, err: stderr };
}

/**
 * The rows of a report.
 * @param {string} name
 * @param {Files} files
 * @param {string[]} options
 * @returns {Row[]}
 */
export function report(name, files, ...options) {
  const { out, err } = run('report', name, ...write(files), '--format', 'json', ...options);
  if (!out.trim()) throw new Error(`report ${name} printed nothing: ${err}`);
  return JSON.parse(out);
}

/** @param {Files} files @param {string[]} options @returns {Row} */
export function summary(files, ...options) {
  return JSON.parse(run('summary', ...write(files), '--format', 'json', ...options).out);
}

/**
 * One column of a report, by another.
 * @param {Row[]} rows @param {string} key @param {string} column
 */
export const by = (rows, key, column) => Object.fromEntries(rows.map((row) => [row[key], row[column]]));

/** @param {(string | number)[]} cells */
const line = (cells) => `${cells.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(',')}\n`;

/**
 * A table of comma-separated values: rows name the columns that they fill.
 * @param {string} header  column names, separated by commas
 * @param {Record<string, string | number>[]} rows
 * @param {Record<string, string | number>} [usual]  what stands in cells that a row does not fill
 */
export function table(header, rows, usual = {}) {
  const names = header.split(',');
  return line(names) + rows.map((row) => line(names.map((name) => row[name] ?? usual[name] ?? ''))).join('');
}

/** Screaming Frog, All Inlinks. @param {Record<string, string | number>[]} rows */
export const frogLinks = (...rows) =>
  table(
    'Type,Source,Destination,Size (Bytes),Alt Text,Anchor,Status Code,Status,Follow,Target,Rel,Path Type,Link Path,Link Position,Link Origin',
    rows,
    {
      Type: 'Hyperlink',
      'Status Code': 200,
      Status: 'OK',
      Follow: 'true',
      'Link Position': 'Content',
      'Link Origin': 'HTML',
    },
  );

/** What its row says of a page that is gone. */
export const kFrogGone = {
  'Status Code': 404,
  Status: 'Not Found',
  Indexability: 'Non-Indexable',
  'Indexability Status': 'Client Error',
};

/** Screaming Frog, Internal: All. @param {Record<string, string | number>[]} rows */
export const frogPages = (...rows) =>
  table(
    'Address,Content Type,Status Code,Status,Indexability,Indexability Status,Title 1,Meta Robots 1,X-Robots-Tag 1,Canonical Link Element 1,Redirect URL',
    rows,
    { 'Content Type': 'text/html; charset=utf-8', 'Status Code': 200, Status: 'OK', Indexability: 'Indexable' },
  );

/** Semrush, Backlinks. @param {Record<string, string | number>[]} rows */
export const semrushLinks = (...rows) =>
  table(
    'Page ascore,Source title,Source url,Target url,Anchor,External links,Internal links,Nofollow,Sponsored,Ugc,Text,Frame,Form,Image,Sitewide,First seen,Last seen,New link,Lost link',
    rows,
    {
      'Page ascore': 10,
      'Source title': 'T',
      'External links': 1,
      'Internal links': 1,
      Nofollow: 'false',
      Sponsored: 'false',
      Ugc: 'false',
      Text: 'true',
      Frame: 'false',
      Form: 'false',
      Image: 'false',
      Sitewide: 'false',
      'First seen': '2025-01-01',
      'Last seen': '2025-05-01',
      'New link': 'false',
      'Lost link': 'false',
    },
  );

/** Ahrefs, Backlinks. @param {Record<string, string | number>[]} rows */
export const ahrefsLinks = (...rows) =>
  table(
    'Referring page title,Referring page URL,Language,Platform,Referring page HTTP code,Domain rating,UR,Domain traffic,Referring domains,Linked domains,External links,Page traffic,Keywords,Target URL,Left context,Anchor,Right context,Type,Content,Nofollow,UGC,Sponsored,Rendered,Raw,Lost status,Drop reason,Discovered status,First seen,Last seen,Lost,Links in group',
    rows,
    {
      'Referring page title': 'T',
      Language: 'en',
      'Referring page HTTP code': 200,
      'Domain rating': 30,
      UR: 1,
      Type: 'Text',
      Content: 'false',
      Nofollow: 'false',
      UGC: 'false',
      Sponsored: 'false',
      Rendered: 'true',
      Raw: 'true',
      'First seen': '2025-01-01 10:00:00',
      'Last seen': '2025-05-01 10:00:00',
      'Links in group': 1,
    },
  );
