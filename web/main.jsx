// Wiring, nothing else.

import { effect } from '@preact/signals';
import { render } from 'preact';
import { core } from './actions.js';
import { installPolicy } from './lib/policy.js';
import { installShortcuts } from './lib/shortcuts.js';
import { density, theme } from './store.js';
import { text } from './text/text.js';
import { App } from './views/App.jsx';
import './styles/index.css';

installPolicy();
installShortcuts();
effect(() => {
  document.documentElement.dataset.theme = theme.value;
  document.documentElement.style.setProperty('--row', `${density.value}px`);
  document.documentElement.lang = text.value.language;
});
const root = /** @type {HTMLElement} */ (document.getElementById('app'));
root.replaceChildren();
render(<App />, root);

// The workers start once the first screen is there, so that the first file finds them ready.
const warm = () => void core().catch(() => undefined);
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', warm);
else warm();
