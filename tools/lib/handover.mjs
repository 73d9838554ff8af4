// What the command line has of the catalogue for its report to hand over: the same JSON that the page gives the core
// (web/features/keeping/handover.js), without what no report says.

/** @import { Catalog } from './catalog.mjs' */

const kReports = 'files internal_links links pages prospects sources structure targets todo weak_anchors'.split(' ');
const kPageParts = 'language overview findings gaps grid report settings htmlReport'.split(' ');

/** @template A @param {Record<string, A>} of @param {readonly string[]} names @returns {Record<string, A>} */
const only = (of, names) => Object.fromEntries(names.map((name) => [name, of?.[name]]));

/** @template A @param {Record<string, A>} of @param {(value: A) => unknown} made */
const each = (of, made) => Object.fromEntries(Object.entries(of ?? {}).map(([name, value]) => [name, made(value)]));

/**
 * English has no words for what the core says in English itself: its sentences, and metrics that files bring.
 * @param {Catalog} catalog
 * @param {string} language
 * @returns {string} JSON
 */
export function handoverWords({ reports, reasons, findings, overview, words }, language) {
  const {
    options,
    metrics,
    findings: ofFindings,
    facts,
    values,
    sentences,
    page,
    reports: ofReports,
  } = words[language];
  return JSON.stringify({
    words: {
      reports: each(only(ofReports, kReports), ({ label, columns }) => ({
        label,
        columns: each(columns, ({ label }) => ({ label })),
      })),
      options: each(options, ({ label, choices }) => ({ label, choices })),
      metrics: { exported: language === 'en' ? undefined : metrics?.exported },
      findings: each(ofFindings, ({ title }) => ({ title })),
      facts,
      values,
      sentences: language === 'en' ? {} : sentences,
      page: only(page, kPageParts),
    },
    reports: each(only(reports, kReports), ({ columns }) => ({ columns: each(columns, ({ values }) => ({ values })) })),
    sentences: reasons,
    findings,
    overview,
  });
}
