// What every number means: its formula and where it comes from; how to check that nothing is sent, and which program
// this is.

import { build, version } from '../../lib/version.js';
import { text } from '../../text/text.js';
import { Dialog } from '../common/Dialog.jsx';

/** @param {{onClose: () => void}} props */
export function HelpDialog({ onClose }) {
  const t = text.value.help;
  const { howToCheck, checkSteps } = text.value.landing;
  return (
    <Dialog title={t.title} onClose={onClose}>
      <div class="help">
        {t.metrics.map(({ name, meaning, formula, source }) => (
          <section key={name}>
            <h3>{name}</h3>
            <p>{meaning}</p>
            {formula && <p class="formula">{formula}</p>}
            {source && <p class="hint">{source}</p>}
          </section>
        ))}
        <section>
          <h3>{howToCheck}</h3>
          <ol>
            {checkSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
        {version && (
          <section>
            <h3>{t.version(version, build)}</h3>
            <p>{t.checksum}</p>
          </section>
        )}
      </div>
    </Dialog>
  );
}
