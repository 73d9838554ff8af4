// The header: what the page is doing, and what can be done at any time.

import { startOver } from '../../features/analysis/changing.js';
import { fractionOf } from '../../features/analysis/progress.js';
import { redo, undo } from '../../features/desk/history.js';
import { chooseFiles } from '../../lib/files.js';
import { share } from '../../lib/format.js';
import { openDialog, state } from '../../state/page.js';
import { theme } from '../../state/person.js';
import { future, past } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { FileInput } from '../landing/Landing.jsx';
import { FileMenu } from './FileMenu.jsx';

export function Header() {
  const t = text.value;
  const now = state.value;
  return (
    <header class="top">
      <a class="skip" href="#main">
        {t.skip}
      </a>
      <span class="brand">
        <Mark />
        {t.name}
      </span>
      <span class="status" role="status" data-state={now.is}>
        {statusText()}
      </span>
      <FileInput />
      <nav class="buttons">
        {now.is === 'ready' && (
          <>
            <UndoButtons />
            <button type="button" onClick={chooseFiles}>
              {t.landing.choose}
            </button>
            <button type="button" class="wide" onClick={() => openDialog('paste')}>
              {t.pasteButton}
            </button>
            <button type="button" class="wide" onClick={() => openDialog('settings')}>
              {t.settings.button}
            </button>
            <button type="button" class="wide" onClick={() => void startOver()}>
              {t.startOver}
            </button>
          </>
        )}
        <FileMenu />
        <ThemeButton />
        <button type="button" class="wide" onClick={() => openDialog('help')}>
          {t.help.button}
        </button>
        <button
          type="button"
          class="icon"
          aria-label={t.palette.title}
          title={t.palette.title}
          onClick={() => openDialog('palette')}
        >
          <span aria-hidden="true">⋯</span>
        </button>
        <button
          type="button"
          class="icon wide"
          aria-label={t.shortcuts.title}
          title={t.shortcuts.title}
          onClick={() => openDialog('shortcuts')}
        >
          ?
        </button>
      </nav>
    </header>
  );
}

const kThemes = /** @type {const} */ (['auto', 'light', 'dark']);
const kThemeSigns = { auto: '◐', light: '☀', dark: '☾' };

/** Goes round the themes: the system's, light, dark. */
function ThemeButton() {
  const t = text.value.theme;
  const now = theme.value;
  const name = `${t.label}: ${t[now]}`;
  return (
    <button
      type="button"
      class="icon wide"
      aria-label={name}
      title={name}
      onClick={() => {
        theme.value = kThemes[(kThemes.indexOf(now) + 1) % kThemes.length];
      }}
    >
      <span aria-hidden="true">{kThemeSigns[now]}</span>
    </button>
  );
}

function UndoButtons() {
  const t = text.value.history;
  const back = past.value.at(-1);
  const again = future.value.at(-1);
  return (
    <span class="segments wide">
      <button type="button" class="icon" aria-label={t.undo} title={back?.label} disabled={!back} onClick={undo}>
        <span aria-hidden="true">↶</span>
      </button>
      <button type="button" class="icon" aria-label={t.redo} title={again?.label} disabled={!again} onClick={redo}>
        <span aria-hidden="true">↷</span>
      </button>
    </span>
  );
}

const kSteps = 20;

/** What assistive technology hears: at most twenty steps of progress, then Ready. */
function statusText() {
  const t = text.value;
  const now = state.value;
  if (now.is !== 'reading') return t.status[now.is];
  const done = Math.floor(fractionOf(now.progress) * kSteps) / kSteps;
  return t.status.reading(t.stages[now.progress?.stage ?? 'read'], share(done, 0));
}

/** Two links that meet. */
function Mark() {
  return (
    <svg class="mark" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M10 3v13M4 11a6 6 0 0 0 12 0M7 7h6" />
      <circle cx="10" cy="3" r="1.6" />
    </svg>
  );
}
