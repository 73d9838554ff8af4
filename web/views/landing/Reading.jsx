// The screen while the core reads and analyses: stages, bytes, rows, rate, time left, Cancel.

import { useSignal } from '@preact/signals';
import { analysesLong, fractionOf, kStages, stageOf } from '../../features/analysis/progress.js';
import { cancel } from '../../features/analysis/reading.js';
import { bytes, count, duration } from '../../lib/format.js';
import { text } from '../../text/text.js';

/** @import { State } from '../../state/page.js' */

/** @param {{now: Extract<State, {is: 'reading'}>}} props */
export function Reading({ now }) {
  const t = text.value.reading;
  const stopping = useSignal(false);
  const slim = analysesLong(now);
  const Frame = slim ? 'section' : 'main';
  const { progress, names, since } = now;
  const done = fractionOf(progress);
  const elapsed = performance.now() - since;
  const left = done > 0.03 && elapsed > 800 ? (elapsed / done) * (1 - done) : null;
  const stage = stageOf(now);
  const name = names.length > 1 ? t.several(names[0], names.length - 1) : names[0];
  const title = name ? t.title(name) : t.again;

  return (
    <Frame class={`reading ${slim ? 'slim' : ''}`} aria-label={title} {...(!slim && { id: 'main' })}>
      <h1 tabIndex={-1}>{title}</h1>
      <progress aria-label={t.progress} max={100} value={Math.round(done * 100)} />
      <ol class="stages">
        {kStages.map((stageName, i) => (
          <li
            key={stageName}
            class={i < stage ? 'done' : i === stage ? 'now' : ''}
            aria-current={i === stage ? 'step' : undefined}
          >
            {text.value.stages[stageName]}
          </li>
        ))}
      </ol>
      <dl class="facts">
        <Fact
          name={t.bytes}
          value={progress?.totalBytes ? t.of(bytes(progress.bytes), bytes(progress.totalBytes)) : t.unknown}
        />
        <Fact name={t.rows} value={progress?.rows ? count(progress.rows) : t.unknown} />
        <Fact name={t.rate} value={progress?.rows ? t.perSecond(count(progress.rows / (elapsed / 1000))) : t.unknown} />
        {now.memory > 50_000_000 && <Fact name={t.memory} value={t.about(bytes(now.memory))} />}
        <Fact name={t.left} value={left === null ? t.unknown : t.about(duration(left))} />
      </dl>
      <button
        type="button"
        disabled={stopping.value}
        onClick={() => {
          stopping.value = true;
          cancel();
        }}
      >
        {stopping.value ? t.cancelling : t.cancel}
      </button>
    </Frame>
  );
}

/** @param {{name: string, value: string}} props */
function Fact({ name, value }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
