// What the overview shows, beside the facts that it needs: written down here a second time, by hand, so that a claim that
// forgets a fact is noticed.

import assert from 'node:assert/strict';
import { kCharts } from '../../web/features/analysis/charts.js';
import { canTell, gapsOf, tabOrder } from '../../web/features/analysis/evidence.js';
import { figuresOf, kFigures, ratingsOf } from '../../web/features/analysis/figures.js';
import { findings, kFindings } from '../../web/features/analysis/findings.js';
import { columnsOf } from '../../web/lib/columns.js';
import { kTabs } from '../../web/state/tabs.js';
import { test } from './suite.mjs';

/** @import { Fact, Lens, Summary } from '../../web/core/types.js' */

/** @type {Fact[]} */
const kFacts = [
  'outlinks',
  'link_types',
  'anchors',
  'regions',
  'rel',
  'status',
  'content_types',
  'titles',
  'page_text',
  'lost',
  'dates',
  'ratings',
  'demand',
  'backlinks',
];
/** @type {Lens[]} */
const kLenses = ['crawl', 'backlinks', 'both', 'page', 'list'];

/** @type {Record<string, string>} figure or finding -> the facts without which it says nothing true */
const kNeeds = {
  linkingDomains: 'backlinks',
  liveBacklinks: 'backlinks',
  followShare: 'backlinks rel',
  linkingPages: 'backlinks',
  targetPages: 'backlinks',
  new30: 'backlinks dates',
  lost30: 'backlinks dates lost',
  lostBacklinks: 'backlinks lost',
  pages: '',
  resources: '',
  unreached: 'outlinks',
  hyperlinks: '',
  internal: 'outlinks',
  external: 'outlinks',
  nofollow: 'rel',
  anchors: 'anchors',
  domains: '',
  problems: '',
};
/** @type {Record<string, string>} */
const kFindingNeeds = {
  cutFiles: '',
  deadLinks: 'status',
  deadPages: 'status',
  orphans: 'outlinks',
  unreached: 'outlinks',
  redirectLinks: 'status',
  sinks: 'outlinks',
  leaks: 'outlinks',
  conflicts: 'anchors',
  emptyTexts: 'anchors',
  risky: 'anchors backlinks',
  networks: 'backlinks',
  noindex: 'status',
  deep: 'outlinks',
  nearOrphans: 'outlinks',
  gateways: 'outlinks',
  genericTexts: 'anchors',
  problems: '',
};

/** @type {Record<string, string>} */
const kChartNeeds = {
  rating: 'backlinks ratings',
  month: 'backlinks dates',
  class: 'anchors backlinks',
  target: 'backlinks',
  equity: 'outlinks',
  depth: 'outlinks',
  section: 'outlinks',
  status: 'status',
  region: 'regions',
};

/** Every subset of the facts. */
function* subsets() {
  for (let bits = 0; bits < 1 << kFacts.length; bits++) yield kFacts.filter((_, i) => bits & (1 << i));
}

/** A summary that counts everything, so that only the facts decide. @param {Fact[]} evidence @param {Lens} lens */
function summaryOf(evidence, lens) {
  const counts = new Proxy({}, { get: () => 7 });
  const backlinks = {
    domains: 9,
    follow_domains: 3,
    new_30: 1,
    lost_30: 1,
    ratings: [{ name: 'r', label: 'R', domains: 3, median: 5, p25: 1, p75: 8 }],
  };
  return /** @type {Summary} */ (/** @type {unknown} */ ({ evidence, lens, counts, backlinks, would_bring: {} }));
}

/** @param {string} needs */
const facts = (needs) => needs.split(' ').filter(Boolean).sort();

export async function evidenceTests() {
  await test('evidence: every figure, chart and finding states the facts that it needs', () => {
    const stated = (/** @type {readonly {name: string, needs: readonly string[]}[]} */ list) =>
      Object.fromEntries(list.map(({ name, needs }) => [name, [...needs].sort()]));
    const wanted = (/** @type {Record<string, string>} */ table) =>
      Object.fromEntries(Object.entries(table).map(([name, needs]) => [name, facts(needs)]));
    assert.deepEqual(stated(kFigures), wanted(kNeeds));
    assert.deepEqual(stated(kCharts), wanted(kChartNeeds));
    assert.deepEqual(stated(kFindings), wanted(kFindingNeeds));
  });

  await test('evidence: no figure is shown without its facts, under any lens and any subset of facts', () => {
    for (const lens of kLenses) {
      for (const evidence of subsets()) {
        const summary = summaryOf(evidence, lens);
        for (const { name } of figuresOf(summary)) {
          const missing = facts(kNeeds[name]).filter((fact) => !evidence.includes(/** @type {Fact} */ (fact)));
          assert.deepEqual(missing, [], `${name} under ${lens} with ${evidence}`);
        }
        const rated = ratingsOf(summary).length > 0;
        assert.ok(
          !rated || (evidence.includes('ratings') && evidence.includes('backlinks')),
          `ratings with ${evidence}`,
        );
      }
    }
  });

  await test('evidence: a fact that is there is no gap, and one that nothing would bring is none', () => {
    const would_bring = Object.fromEntries(kFacts.map((fact) => [fact, `file of ${fact}`]));
    for (const lens of kLenses) {
      const all = gapsOf({ evidence: [], lens, would_bring }).flatMap(([, missed]) => missed);
      assert.equal(new Set(all).size, all.length);
      assert.deepEqual(gapsOf({ evidence: kFacts, lens, would_bring }), []);
      assert.deepEqual(gapsOf({ evidence: [], lens, would_bring: {} }), []);
    }
    const crawl = gapsOf({
      evidence: ['outlinks'],
      lens: 'crawl',
      would_bring: { ratings: 'backlinks', status: 'page_table' },
    });
    assert.deepEqual(crawl, [['page_table', ['status']]]);
  });

  await test('evidence: backlinks put linking domains first, and no tab is lost', () => {
    for (const lens of kLenses) {
      assert.deepEqual([...tabOrder({ lens, evidence: ['backlinks'] }, kTabs)].sort(), [...kTabs].sort());
    }
    const order = tabOrder({ lens: 'backlinks', evidence: ['backlinks'] }, kTabs);
    assert.deepEqual(order.slice(0, 4), ['overview', 'domains', 'quality', 'backlinks']);
  });

  await test('evidence: a tab of backlinks is there with backlinks, and where a person goes to it', () => {
    const without = kTabs.filter((tab) => tab !== 'backlinks');
    assert.deepEqual(tabOrder(undefined, kTabs), without);
    for (const lens of kLenses) {
      assert.deepEqual([...tabOrder({ lens, evidence: [] }, kTabs)].sort(), without.toSorted());
      assert.ok(tabOrder({ lens, evidence: [] }, kTabs, 'backlinks').includes('backlinks'));
    }
  });

  await test('evidence: columns that the files cannot fill are left out until somebody asks for them', () => {
    const column = (/** @type {string} */ name, known = true) =>
      /** @type {import('../../web/core/types.js').ColumnInfo} */ ({
        name,
        label: name,
        help: '',
        unit: 'none',
        type: 'text',
        known,
      });
    const report = {
      name: 'pages',
      rows: 1,
      defaultSort: '',
      columns: [column('url'), column('depth', false), column('zebra')],
    };
    const names = (/** @type {{name: string}[]} */ columns) => columns.map(({ name }) => name);
    assert.deepEqual(names(columnsOf(report, [])), ['url', 'zebra']);
    assert.deepEqual(names(columnsOf(report, [], 'crawl')), ['url']);
    assert.deepEqual(names(columnsOf(report, ['depth', 'url'], 'crawl')), ['depth', 'url']);
    assert.equal(canTell({ evidence: [], lens: 'list' }, { needs: [], lenses: ['crawl'] }), false);
  });

  await test('evidence: findings of stages that have not run are left out, and the others are there', async () => {
    const core = /** @type {any} */ ({
      async rows(/** @type {string} */ report) {
        if (report !== 'problems') throw Object.assign(new Error('Later.'), { code: 'not_ready' });
        return { matched: 1 };
      },
    });
    const summary = summaryOf([...kFacts], 'both');
    const found = await findings(core, summary, () => true);
    assert.deepEqual([...new Set(found.map(({ report }) => report))], ['problems']);
    core.rows = async () => Promise.reject(new Error('broken'));
    await assert.rejects(
      findings(core, summary, () => true),
      /broken/,
    );
  });
}
