// The frame: header, notices, and the screen that the state asks for.

import { useEffect, useRef } from 'preact/hooks';
import { startOver } from '../actions.js';
import { chooseFiles } from '../lib/files.js';
import { share } from '../lib/format.js';
import { future, past, redo, undo } from '../lib/history.js';
import { dialog, state, tab, theme, trail, viewIn } from '../store.js';
import { text } from '../text/text.js';
import { Dialogs } from './Dialogs.jsx';
import { DropArea } from './DropArea.jsx';
import { FileInput, Landing } from './Landing.jsx';
import { Notices } from './Notices.jsx';
import { analysesLong, fractionOf, Reading, stageOf } from './Reading.jsx';
import { EarlyReports, Reports } from './Reports.jsx';

export function App() {
  const now = state.value;
  useFocusKept();
  return (
    <>
      <Header />
      <Notices />
      {now.is === 'landing' && <Landing />}
      {now.is === 'reading' && <Reading now={now} />}
      {now.is === 'reading' && analysesLong(now) && <EarlyReports stage={stageOf(now)} />}
      {now.is === 'ready' && <Reports summary={now.summary} revision={now.revision} />}
      <DropArea />
      <Dialogs />
    </>
  );
}

/**
 * Where what had the focus is gone, what came in its place has it: the table that a page's detail was open beside, else
 * the heading of the screen (WCAG 2.4.3).
 */
function useFocusKept() {
  const opened = trail.value.at >= 0;
  const before = useRef({ view: '', opened: false });
  const screen = state.value.is;
  const view = `${screen} ${viewIn(tab.value)}`;
  useEffect(() => {
    const { view: last, opened: had } = before.current;
    before.current = { view, opened };
    const has = document.activeElement;
    if (!last || (has && has !== document.body)) return;
    const cell = had && !opened && last === view && document.querySelector('.panel [role=grid] [tabindex="0"]');
    const place = cell || document.querySelector('#main h1');
    if (place instanceof HTMLElement) place.focus({ preventScroll: true });
  }, [view, opened]);
}

function Header() {
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
            <button
              type="button"
              class="wide"
              onClick={() => {
                dialog.value = 'paste';
              }}
            >
              {t.pasteButton}
            </button>
            <button
              type="button"
              class="wide"
              onClick={() => {
                dialog.value = 'settings';
              }}
            >
              {t.settings.button}
            </button>
            <button type="button" class="wide" onClick={() => void startOver()}>
              {t.startOver}
            </button>
          </>
        )}
        <ThemeButton />
        <button
          type="button"
          class="wide"
          onClick={() => {
            dialog.value = 'help';
          }}
        >
          {t.help.button}
        </button>
        <button
          type="button"
          class="icon"
          aria-label={t.palette.title}
          title={t.palette.title}
          onClick={() => {
            dialog.value = 'palette';
          }}
        >
          <span aria-hidden="true">⋯</span>
        </button>
        <button
          type="button"
          class="icon wide"
          aria-label={t.shortcuts.title}
          title={t.shortcuts.title}
          onClick={() => {
            dialog.value = 'shortcuts';
          }}
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
