// The first screen: what this is, and every way to give it something to read.

import { useRef } from 'preact/hooks';
import { trySample } from '../../features/analysis/opening.js';
import { kept, openKept } from '../../features/keeping/shelf.js';
import { offer } from '../../features/page/offering.js';
import { chooseFiles } from '../../lib/files.js';
import { text } from '../../text/text.js';
import { Paste } from './Paste.jsx';

export function Landing() {
  const t = text.value.landing;
  return (
    <main class="landing" id="main">
      <section class="hero">
        <h1 tabIndex={-1}>{t.headline}</h1>
        <p class="lead">{t.lead}</p>
        <div class="entry">
          <div class="drop-target">
            <div class="actions">
              <button type="button" class="primary" onClick={chooseFiles}>
                {t.choose}
              </button>
              <button type="button" onClick={() => void trySample()}>
                {t.sample}
              </button>
            </div>
            <p class="hint">{t.dropHint}</p>
            {kept.value && (
              <button type="button" class="quiet" onClick={() => void openKept()}>
                {text.value.shelf.goOn(kept.value.site)}
              </button>
            )}
          </div>
          <Paste />
        </div>
        <p class="reads">
          <strong>{t.reads}</strong> {t.formats.join(' · ')}
        </p>
        <div class="more">
          <Steps title={t.howToExport} steps={t.exportSteps} />
          <Steps title={t.howToCheck} steps={t.checkSteps} />
        </div>
        <ul class="facts">
          {t.facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </section>
    </main>
  );
}

/** @param {{title: string, steps: string[]}} props */
function Steps({ title, steps }) {
  return (
    <details>
      <summary>{title}</summary>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </details>
  );
}

/** The one file input of the page. Buttons of any screen open it. */
export function FileInput() {
  const input = useRef(/** @type {HTMLInputElement | null} */ (null));
  return (
    <input
      ref={input}
      id="open-files"
      class="visually-hidden"
      type="file"
      multiple
      tabIndex={-1}
      aria-label={text.value.landing.openFiles}
      onChange={(event) => {
        const files = [...(event.currentTarget.files ?? [])];
        event.currentTarget.value = '';
        void offer(files.map((file) => ({ name: file.name, file })));
      }}
    />
  );
}
