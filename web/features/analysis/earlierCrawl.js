// An earlier crawl of the same site, read by a core of its own that is gone afterwards.

import { createCore } from '../../core/client.js';
import { inputsOf } from '../../lib/project.js';
import { compared, comparing } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { atHostOf, comparison, kMostPages, pagesOf } from './comparing.js';
import { assets, core } from './engine.js';
import { tellFault } from './fault.js';
import { fractionOf } from './progress.js';

/** @import { ColumnInfo, Core, Progress, Summary } from '../../core/types.js' */

const kWorkers = 2;

/** @returns {ColumnInfo[]} */
function columns() {
  const t = text.value.compare;
  const { labels } = t;
  /** @param {keyof typeof labels} name @param {ColumnInfo['unit']} unit @param {ColumnInfo['type']} type */
  const column = (name, unit, type) => ({ name, label: labels[name], help: t.helps[name] ?? labels[name], unit, type });
  return [
    column('url', 'url', 'text'),
    column('kind', 'none', 'text'),
    column('change', 'score', 'number'),
    column('equity_before', 'score', 'number'),
    column('equity_after', 'score', 'number'),
    column('inlinks_before', 'count', 'number'),
    column('inlinks_after', 'count', 'number'),
    column('depth_before', 'count', 'number'),
    column('depth_after', 'count', 'number'),
    column('status_before', 'none', 'number'),
    column('status_after', 'none', 'number'),
    column('to', 'url', 'text'),
  ];
}

/**
 * @param {File[]} files
 * @param {Summary} summary
 * @param {number} revision
 */
export async function compareWith(files, summary, revision) {
  const stop = new AbortController();
  const isWanted = () => comparing.value?.stop === stop;
  comparing.value = { part: 0, stop };
  const onProgress = (/** @type {Progress} */ progress) => {
    if (isWanted()) comparing.value = { part: fractionOf(progress), stop };
  };
  /** @type {Core | undefined} */
  let other;
  try {
    const inputs = await inputsOf(
      files.map((file) => ({ name: file.name, file })),
      stop.signal,
    );
    other = await createCore({ ...(await assets()), parseWorkers: kWorkers });
    const call = { onProgress, signal: stop.signal };
    await other.open(inputs, call);
    await other.analyze(summary.options, call); // by the same rules, or the scores would not compare
    const [before, after] = [await pagesOf(other), await pagesOf(await core())];
    const capped = Math.max(before.size, after.size) >= kMostPages;
    const name = files.map((file) => file.name).join(', ');
    const { pages, hosts } = atHostOf(before, after);
    const found = comparison(pages, after, columns(), text.value.compare.kinds);
    if (isWanted()) compared.value = { name, hosts, capped, of: revision, ...found };
  } catch (thrown) {
    if (isWanted()) tellFault(thrown); // else nobody waits for it any more
  } finally {
    other?.dispose();
    if (isWanted()) comparing.value = null;
  }
}
