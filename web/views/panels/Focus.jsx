// The pages that a person keeps an eye on, with all that the report `pages` says of them.

import { useSignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { core } from '../../features/analysis/engine.js';
import { tellFault } from '../../features/analysis/fault.js';
import { kMostFocused, setFocus } from '../../features/desk/focus.js';
import { openPage } from '../../features/desk/navigation.js';
import { quoted } from '../../lib/filter.js';
import { localReport } from '../../lib/local.js';
import { focus } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { LocalView } from '../common/LocalView.jsx';
import { useReport } from '../common/useReport.js';
import { ViewChoice } from '../common/ViewChoice.jsx';

/** @import { ColumnInfo, Summary } from '../../core/types.js' */
/** @import { LocalReport } from '../../lib/local.js' */

/**
 * @param {readonly string[]} urls
 * @param {ColumnInfo[]} columns
 * @returns {Promise<LocalReport>}
 */
async function rowsOf(urls, columns) {
  const names = columns.map((column) => column.name);
  /** @type {Record<string, (string | number)[]>} */
  const cells = Object.fromEntries(names.map((name) => [name, []]));
  const { rows } = await core();
  for (const url of urls) {
    const found = await rows('pages', { filters: [`url=${quoted(url)}`], limit: 1 }, names);
    for (const { name, type } of columns) {
      const missing = name === 'url' ? url : type === 'number' ? Number.NaN : '';
      cells[name].push(found.matched ? found.cells[name][0] : missing);
    }
  }
  return localReport('focus', columns, cells, 'equity:desc');
}

/** @param {{summary: Summary, revision: number}} props */
export function Focus({ revision }) {
  const t = text.value.focus;
  const info = useReport('pages', revision);
  const urls = focus.value;
  const [shown, setShown] = useState(/** @type {{report: LocalReport, count: number} | null} */ (null));
  useEffect(() => {
    if (!info || !urls.length) return;
    let wanted = true;
    rowsOf(urls, info.columns)
      .then((report) => wanted && setShown((old) => ({ report, count: (old?.count ?? 0) + 1 })))
      .catch((thrown) => wanted && tellFault(thrown));
    return () => {
      wanted = false;
    };
  }, [info, urls]);
  const report = urls.length && shown ? shown.report : null;

  return (
    <>
      {report ? (
        <LocalView
          report={report}
          label={t.title}
          hint="inlinks<5"
          revision={shown?.count ?? 0}
          onOpen={(row) => openPage(String(row.url))}
        >
          <ViewChoice name="focus" />
        </LocalView>
      ) : (
        <div class="toolbar">
          <ViewChoice name="focus" />
        </div>
      )}
      <List urls={urls} />
    </>
  );
}

/** @param {{urls: readonly string[]}} props */
function List({ urls }) {
  const t = text.value.focus;
  const typed = useSignal(urls.join('\n'));
  useEffect(() => {
    typed.value = urls.join('\n');
  }, [urls]);
  return (
    <form
      class="aside-panel"
      onSubmit={(event) => {
        event.preventDefault();
        setFocus(typed.value.split(/\s+/));
      }}
    >
      <label for="focus-pages">{t.label(kMostFocused)}</label>
      <textarea
        id="focus-pages"
        rows={4}
        spellcheck={false}
        value={typed.value}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
        }}
      />
      <button type="submit">{t.keep}</button>
    </form>
  );
}
