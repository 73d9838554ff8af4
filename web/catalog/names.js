// What the catalogue names (catalog/*.json), as far as the page reads it.

import edits from '../../catalog/edits.json' with { type: 'json' };
import findings from '../../catalog/findings.json' with { type: 'json' };
import metrics from '../../catalog/metrics.json' with { type: 'json' };
import options from '../../catalog/options.json' with { type: 'json' };
import overview from '../../catalog/overview.json' with { type: 'json' };
import reasons from '../../catalog/reasons.json' with { type: 'json' };
import reports from '../../catalog/reports.json' with { type: 'json' };
import values from '../../catalog/values.json' with { type: 'json' };

/** @typedef {{unit?: string, needs?: string[], optional?: boolean, values?: string, sentence?: boolean}} ColumnFacts    values: the list that its cells are of */
/** @typedef {{example?: string, columns: Record<string, ColumnFacts>}} ReportFacts */
/** @typedef {{type: string, choices?: string[], default?: string, min?: number, max?: number, step?: number, dialog?: string}} OptionFacts */
/** @typedef {{needs: string[], lenses?: string[], severity: string, report: string, filter: string, sum?: string}} FindingFacts */
/** @typedef {{at: string, to?: boolean, region?: boolean}} EditFacts */
/** @typedef {{figures?: Record<string, string>, items?: boolean}} SentenceFacts */

/** @typedef {keyof typeof edits} EditName */
/** @typedef {keyof typeof findings} FindingName */

/** @type {Record<string, ReportFacts>} */
export const kReports = reports;
/** @type {Record<keyof typeof options.analysis, OptionFacts>} */
export const kOptions = options.analysis;
export const kMetrics = Object.keys(metrics.computed);
/** @type {Record<EditName, EditFacts>} */
export const kEdits = edits;
/** @type {Record<FindingName, FindingFacts>} */
export const kFindingFacts = findings;
/** @type {Record<string, Record<string, SentenceFacts>>} */
export const kSentences = reasons;
/** @type {{figures: Record<keyof typeof overview.figures, {value: string}>, missed: Record<string, readonly string[]>}} */
export const kOverview = overview;
export const kRegions = values.region.filter(Boolean);

/** Whether cells of a column are sentences of the core. @param {string} report   or 'report?page' @param {string} column */
export const isSentence = (report, column) => kReports[report.split('?')[0]]?.columns[column]?.sentence === true;
