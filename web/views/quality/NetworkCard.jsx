// One network as a card: what its domains share, what a decision about it touches, and the decision.

import { act, judge } from '../../features/quality/deciding.js';
import { count, score, share, valueName } from '../../lib/format.js';
import { networkName, printsIn } from '../../lib/prints.js';
import { text } from '../../text/text.js';
import { Key } from '../common/Key.jsx';
import { SubReport } from '../common/SubReport.jsx';
import { useAnswer } from '../common/useAnswer.js';
import { numberIn, rowsIn, textIn } from './rows.js';
import { ScoreStrip } from './ScoreStrip.jsx';

/** @import { Row } from './rows.js' */

const kMostScores = 200;
const kExamples = 3;
const kMostPrints = 6;
const kColumns = ['domain', 'score', 'example_title', 'top_anchor'];

/**
 * @param {{row: Row, all: number, current: boolean, inside: boolean, revision: number, onInside: () => void,
 *   onFocus: () => void, onDomain: (domain: string) => void}} props   all: linking domains of the site
 */
export function NetworkCard({ row, all, current, inside, revision, onInside, onFocus, onDomain }) {
  const t = text.value.quality;
  const subject = textIn(row, 'network');
  const members = useAnswer(
    (core) => rowsIn(core, `network_domains?${subject}`, { limit: kMostScores }, kColumns),
    [subject, revision],
  );
  return (
    <article
      class="network-card"
      tabIndex={current ? 0 : -1}
      aria-current={current}
      aria-label={networkName(textIn(row, 'name'))}
      data-subject={subject}
      onFocus={onFocus}
    >
      <Head row={row} />
      <p class="touches">{touched(row, all)}</p>
      {members && (
        <ScoreStrip
          domains={members.map((one) => ({ domain: textIn(one, 'domain'), score: numberIn(one, 'score') }))}
          sentence={t.scores(score(numberIn(row, 'lowest_score')), score(numberIn(row, 'median_score')))}
        />
      )}
      <div class="network-facts">
        <Examples members={(members ?? []).slice(0, kExamples)} />
        <Evidence written={textIn(row, 'evidence')} />
      </div>
      <div class="buttons">
        <button type="button" onClick={() => void judge('network', [subject], 'artificial')} aria-keyshortcuts="A">
          {t.verdicts.artificial} <Key>A</Key>
        </button>
        <button type="button" onClick={() => void judge('network', [subject], 'editorial')} aria-keyshortcuts="E">
          {t.not} <Key>E</Key>
        </button>
        <button type="button" onClick={() => void act([{ scope: 'network', subject }], 'hold')} aria-keyshortcuts="H">
          {t.hold} <Key>H</Key>
        </button>
        <button type="button" aria-expanded={inside} aria-keyshortcuts="Enter" onClick={onInside}>
          {t.inside} <Key>↵</Key>
        </button>
      </div>
      {inside && (
        <div class="inside">
          <SubReport
            name={`network_domains?${subject}`}
            label={t.domainsOf(networkName(textIn(row, 'name')))}
            empty=""
            revision={revision}
            onOpen={(one) => onDomain(String(one.domain))}
          />
        </div>
      )}
    </article>
  );
}

/** @param {{row: Row}} props */
function Head({ row }) {
  const verdict = textIn(row, 'verdict');
  const action = textIn(row, 'action');
  return (
    <header>
      <h2>{networkName(textIn(row, 'name'))}</h2>
      <p>
        {text.value.quality.size(numberIn(row, 'domains'))} · {valueName('network_kind', textIn(row, 'kind'))}
      </p>
      {(verdict || action) && (
        <p class="decided" data-action={action}>
          {[verdict && valueName('verdict', verdict), action && valueName('action', action)].filter(Boolean).join(', ')}
        </p>
      )}
    </header>
  );
}

/** What a decision about it would touch. @param {Row} row @param {number} all */
function touched(row, all) {
  const domains = numberIn(row, 'domains');
  const followed = numberIn(row, 'follow_links');
  return text.value.quality.touches(
    count(domains),
    all,
    share(all ? domains / all : 0),
    numberIn(row, 'links'),
    Number.isNaN(followed) ? '' : count(followed),
  );
}

/** @param {{members: Row[]}} props */
function Examples({ members }) {
  const t = text.value.quality;
  if (!members.length) return null;
  return (
    <section>
      <h3>{t.examples}</h3>
      <ul>
        {members.map((one) => (
          <li key={textIn(one, 'domain')}>
            <strong>{textIn(one, 'domain')}</strong> {textIn(one, 'example_title')}{' '}
            {textIn(one, 'top_anchor') && <q>{textIn(one, 'top_anchor')}</q>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** @param {{written: string}} props */
function Evidence({ written }) {
  const t = text.value.quality;
  return (
    <section>
      <h3>{t.shared}</h3>
      <ul>
        {printsIn(written)
          .slice(0, kMostPrints)
          .map(({ words, domains }) => (
            <li key={words}>
              {words} {domains > 0 && <small>{t.size(domains)}</small>}
            </li>
          ))}
      </ul>
    </section>
  );
}
