// The frame: header, notices, and the screen that the state asks for.

import { useEffect, useRef } from 'preact/hooks';
import { analysesLong, stageOf } from '../../features/analysis/progress.js';
import { state } from '../../state/page.js';
import { viewIn } from '../../state/views.js';
import { tab, trail } from '../../state/workspace.js';
import { Dialogs } from '../dialogs/Dialogs.jsx';
import { Landing } from '../landing/Landing.jsx';
import { Reading } from '../landing/Reading.jsx';
import { DropArea } from './DropArea.jsx';
import { Header } from './Header.jsx';
import { Notices } from './Notices.jsx';
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
