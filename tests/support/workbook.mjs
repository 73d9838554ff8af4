// Workbooks as another program reads them: Python's own zip and XML readers, which know nothing of ours.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Every part has to be well formed, and what the package names has to be there. Texts are as Excel shows them.
const kReadWorkbook = `
import json, re, sys, zipfile
import xml.etree.ElementTree as tree
ns = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
rel = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id'
book = zipfile.ZipFile(sys.argv[1])
assert book.testzip() is None
names = book.namelist()
assert len(names) == len(set(names))
roots = {name: tree.fromstring(book.read(name)) for name in names}
types = {e.get('PartName') or e.get('Extension'): e.get('ContentType') for e in roots['[Content_Types].xml']}
def kind(part):
    return types.get('/' + part) or types[part.rsplit('.', 1)[1]]
def shown(text):
    return re.sub('_x([0-9A-Fa-f]{4})_', lambda found: chr(int(found[1], 16)), text)
def column(cell):
    number = 0
    for letter in re.match('[A-Z]+', cell.get('r')).group(0):
        number = number * 26 + ord(letter) - 64
    return number - 1
def value(cell):
    if cell.get('t') == 'inlineStr':
        return shown(''.join(part.text or '' for part in cell.iter(ns + 't')))
    assert cell.get('t') in (None, 'n'), cell.get('t')
    return float(cell.find(ns + 'v').text)
def read(sheet):
    rows = []
    for number, row in enumerate(sheet.iter(ns + 'row'), 1):
        assert row.get('r') == str(number)
        assert all(cell.get('r').endswith(row.get('r')) for cell in row)
        rows.append({column(cell): value(cell) for cell in row})
    return rows
targets = {e.get('Id'): e.get('Target') for e in roots['xl/_rels/workbook.xml.rels']}
assert all('xl/' + target in names for target in targets.values())
sheets = []
for sheet in roots['xl/workbook.xml'].iter(ns + 'sheet'):
    part = 'xl/' + targets[sheet.get(rel)]
    assert kind(part).endswith('spreadsheetml.worksheet+xml'), kind(part)
    pane = next(roots[part].iter(ns + 'pane'))
    sheets.append({'name': sheet.get('name'), 'rows': read(roots[part]), 'frozen': pane.get('ySplit') if pane.get('state') == 'frozen' else None})
runs = [e.tag for root in roots.values() for e in root.iter() if e.tag in (ns + 'f', ns + 'hyperlink', ns + 'definedName')]
print(json.dumps({'names': names, 'sheets': sheets, 'runs': runs}))
`;

/**
 * @typedef {{name: string, frozen: string | null, rows: Record<string, string | number>[]}} Sheet
 *   rows: cells by the number of their column, without the empty ones; frozen: how many rows stay in sight
 * @typedef {{names: string[], sheets: Sheet[], runs: string[]}} Workbook   names: of its parts; runs: what could act
 */

/** @param {Uint8Array} bytes @param {string} program   that prints JSON about the workbook of its argument */
export function asked(bytes, program) {
  const folder = mkdtempSync(join(tmpdir(), 'anchorite-book-'));
  try {
    const path = join(folder, 'book.xlsx');
    writeFileSync(path, bytes);
    const run = { encoding: /** @type {const} */ ('utf8'), maxBuffer: 1 << 28 };
    return JSON.parse(execFileSync('/usr/bin/python3', ['-c', program, path], run));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {Uint8Array} bytes @returns {Workbook} */
export const readWorkbook = (bytes) => asked(bytes, kReadWorkbook);
