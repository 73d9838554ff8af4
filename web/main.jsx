// Wiring, nothing else.

import { effect } from '@preact/signals';
import { render } from 'preact';
import { keepOffline, kWarmAfterMs } from '#assets';
import { installPolicy } from './assets/policy.js';
import { core } from './features/analysis/engine.js';
import { setLanguage } from './features/keeping/language.js';
import { openShelf } from './features/keeping/shelf.js';
import { installGuard, installTitle } from './features/page/leaving.js';
import { readAddress } from './features/page/link.js';
import { installPrinting } from './features/page/paper.js';
import { installShortcuts } from './features/page/shortcuts.js';
import { installTravel } from './features/page/travel.js';
import { tell } from './state/page.js';
import { density, theme } from './state/person.js';
import { languageRead, text } from './text/text.js';
import { App } from './views/frame/App.jsx';
import './styles/index.css';

installPolicy();
installShortcuts();
installPrinting();
readAddress();
installTravel();
installTitle();
installGuard();
effect(() => {
  document.documentElement.dataset.theme = theme.value;
  document.documentElement.style.setProperty('--row', `${density.value}px`);
  document.documentElement.lang = text.value.language;
});
const root = /** @type {HTMLElement} */ (document.getElementById('app'));
const show = () => {
  root.replaceChildren();
  render(<App />, root);
};
const spoken = languageRead();
const words = setLanguage(spoken);
if (spoken === 'en') show();
else void words.then(show);

// The workers start once the first screen is there, so that the first file finds them ready. Where their parts
// come over a network, the first screen's own come first.
const warm = () => {
  void core().catch(() => undefined);
  void openShelf();
  keepOffline((reload) => tell({ kind: 'notice', ...text.value.update, act: reload, ofPage: true }));
};
const soon = () => setTimeout(warm, kWarmAfterMs);
if (document.readyState === 'complete') soon();
else addEventListener(kWarmAfterMs ? 'load' : 'DOMContentLoaded', soon, { once: true });
