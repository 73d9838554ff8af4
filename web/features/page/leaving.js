// The title of the window, which says what is in it, and the question before it is closed.

import { effect } from '@preact/signals';
import { state } from '../../state/page.js';
import { kViews } from '../../state/tabs.js';
import { viewIn } from '../../state/views.js';
import { tab, trail } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { isUnsaved } from '../keeping/projects.js';
import { keeping } from '../keeping/shelf.js';

/** The opened page, the view and the site in the window's title, so that several windows can be told apart. */
export function installTitle() {
  const own = document.title;
  effect(() => {
    const t = text.value;
    const now = state.value;
    const view = viewIn(tab.value);
    const name = kViews[tab.value][0] === view ? t.tabs[tab.value] : t.views[view];
    const page = trail.value.urls[trail.value.at];
    document.title =
      now.is === 'ready'
        ? [page?.replace(/^\w+:\/\/[^/]+/, ''), name, now.summary.site, t.name].filter(Boolean).join(' – ')
        : own;
  });
}

/** The browser asks before a window is closed, or left, whose analysis would be lost. */
export function installGuard() {
  addEventListener('beforeunload', (event) => {
    if (isUnsaved() && !keeping.value) event.preventDefault();
  });
}
