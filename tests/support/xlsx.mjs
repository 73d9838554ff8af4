// A workbook for tests: shared, inline and computed texts, dates, truth, errors, empty rows and cells.

import { zipOf } from './zip.mjs';

const kRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const workbook = () =>
  zipOf([
    {
      name: 'xl/workbook.xml',
      text: `<?xml version="1.0"?><workbook xmlns:r="${kRelations}"><sheets><sheet name="Links &amp; more" sheetId="1" r:id="rId1"/><sheet name="Dates" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `<Relationships><Relationship Id="rId1" Type="${kRelations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${kRelations}/worksheet" Target="/xl/worksheets/sheet2.xml"/></Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      text: '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    },
    {
      name: 'xl/sharedStrings.xml',
      text: '<sst><si><t>source</t></si><si><r><t>tar</t></r><r><t>get</t></r><rPh><t>x</t></rPh></si><si><t>https://e.com/?a=1&amp;b=&quot;2&quot;</t></si></sst>',
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      text: '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>anchor</t></is></c></row><row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" t="str"><f>A3</f><v>https://e.com/b</v></c><c r="C3"/><c r="D3" t="b"><v>1</v></c></row></sheetData></worksheet>',
    },
    {
      name: 'xl/worksheets/sheet2.xml',
      text: '<worksheet><sheetData><row><c t="str"><v>source</v></c><c t="str"><v>target</v></c><c t="str"><v>first seen</v></c><c t="str"><v>note</v></c></row><row><c t="str"><v>https://d.example/</v></c><c t="str"><v>https://d.example/x</v></c><c s="2"><v>45443.572916666664</v></c><c t="e"><v>#N/A</v></c></row></sheetData></worksheet>',
    },
  ]);
