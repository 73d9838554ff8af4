// The report that is handed over, which the core composes: the page gives it the words of its language, and what a person
// chose.

import { signal } from '@preact/signals';
import { kFindingFacts, kOverview, kReports, kSentences } from '../../catalog/names.js';
import { today } from '../../lib/day.js';
import { save } from '../../lib/save.js';
import { analysis } from '../../state/page.js';
import { ignored } from '../../state/workspace.js';
import { wordsSpoken } from '../../text/text.js';
import { core } from '../analysis/engine.js';
import { tellFault } from '../analysis/fault.js';

/** @typedef {{title: string | null, note: string}} Heading    title null: nobody wrote one */

export const kEditions = /** @type {const} */ (['decision', 'developer']);
export const kMostTitle = 200; // characters, as cpp/handover/compose.h has them
export const kMostNote = 2_000;

/** What a person chose, until the page is closed: for whom the report is, and a picture. */
export const edition = signal(/** @type {typeof kEditions[number]} */ ('decision'));
export const logo = signal(/** @type {Blob | null} */ (null));

/** @param {Heading} heading */
export async function saveReport({ title, note }) {
  const site = analysis()?.summary.site;
  if (site === undefined) return;
  const words = {
    words: wordsSpoken(),
    reports: kReports,
    sentences: kSentences,
    findings: kFindingFacts,
    overview: kOverview,
  };
  const request = {
    edition: edition.value,
    title: title?.trim() ?? '',
    note,
    day: today(),
    ignored: ignored.value,
  };
  try {
    const html = await (await core()).handOver({
      words: JSON.stringify(words),
      request: JSON.stringify(request),
      logo: new Uint8Array((await logo.value?.arrayBuffer()) ?? []),
    });
    const name = `anchorite-${(site || 'report').replaceAll(/[^\w.-]/g, '-')}.html`;
    save(new Blob([html], { type: 'text/html' }), name);
  } catch (thrown) {
    tellFault(thrown);
  }
}
