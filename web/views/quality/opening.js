// From a row that is about a network, a domain or a page to where that is judged.

import { openPage } from '../../features/desk/navigation.js';
import { bring } from '../../state/views.js';
import { domainShown, networkShown } from '../../state/workspace.js';

/** @param {Record<string, string | number>} row   with the columns scope and subject */
export function openSubject({ scope, subject }) {
  if (scope === 'page') return openPage(String(subject));
  if (scope === 'network') {
    networkShown.value = String(subject);
    bring('networks');
  } else openDomain(String(subject));
}

/** @param {string} domain */
export function openDomain(domain) {
  domainShown.value = domain;
  bring('sources');
}
