// What the hosted page keeps on this device, only once a person asked for it: the analysis as a project, and how
// the page looks. From disk nothing is kept: there every local file would share one shelf.

import { effect, signal } from '@preact/signals';
import { shelf } from '#assets';
import { kLanguages } from '../../catalog/words.js';
import { analysis, tell } from '../../state/page.js';
import { density, theme } from '../../state/person.js';
import { text } from '../../text/text.js';
import { faultText } from '../analysis/fault.js';
import { setLanguage } from './language.js';
import { openProject, project } from './projects.js';

/** @typedef {{theme: typeof theme.value, density: number, language: string}} Looks */
/** @typedef {{blob: Blob, site: string, when: number}} Kept */

export const canKeep = shelf !== null;
// Whether a person asked for it, and what is there.
export const keeping = signal(false);
export const kept = signal(/** @type {Kept | null} */ (null));

const kPause = 2000; // ms: an analysis that is replaced at once is not kept

/** @param {() => Promise<void>} work */
async function quietly(work) {
  try {
    await work();
  } catch (thrown) {
    tell({ ...faultText(thrown), ...text.value.shelf.failed });
  }
}

/** Starts with what was kept, and keeps what changes as long as that is wanted. */
export async function openShelf() {
  if (!shelf) return;
  const at = shelf;
  await quietly(async () => {
    if ((await at.get('keeping')) === true) keeping.value = true; // who asked for it meanwhile is not overruled
    if (!keeping.value) return;
    const looks = /** @type {Looks | undefined} */ (await at.get('looks'));
    if (looks) {
      theme.value = looks.theme;
      density.value = looks.density;
      if (Object.hasOwn(kLanguages, looks.language)) await setLanguage(looks.language);
    }
    kept.value = /** @type {Kept | undefined} */ (await at.get('analysis')) ?? kept.value;
  });
  effect(() => {
    const looks = { theme: theme.value, density: density.value, language: text.value.language };
    if (keeping.value) void quietly(() => at.set('looks', looks));
  });
  let timer = 0;
  effect(() => {
    clearTimeout(timer);
    if (keeping.value && analysis()) timer = window.setTimeout(() => void quietly(keepAnalysis), kPause);
  });
}

async function keepAnalysis() {
  const summary = analysis()?.summary;
  if (!shelf || !keeping.value || !summary) return;
  const now = { blob: await project(), site: summary.site, when: Date.now() };
  if (!keeping.value) return; // forgotten meanwhile
  await shelf.set('analysis', now);
  kept.value = now;
}

/** @param {boolean} wanted   false: and forget everything */
export async function keep(wanted) {
  keeping.value = wanted;
  await quietly(async () => {
    if (wanted) {
      await shelf?.set('keeping', true);
      await keepAnalysis();
    } else {
      await shelf?.clear();
      kept.value = null; // said when it is so
    }
  });
}

export async function openKept() {
  if (kept.value) await openProject(new File([kept.value.blob], kept.value.site || 'kept'));
}
