import { faultOf } from '../../core/faults.js';
import { tellFault } from '../../features/analysis/fault.js';
import { inWords } from '../../features/desk/made.js';
import { segments } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { useAnswer } from './useAnswer.js';

const kNone = ['bad_option', 'not_ready'];

/**
 * A report's columns and size; null until they are known.
 * @param {string} name
 * @param {number} revision      of the analysis
 * @param {(thrown: any) => void} [onNone]  there is no such report, or not yet; without it a message says so
 */
export function useReport(name, revision, onNone) {
  const report = useAnswer(
    async (core) => inWords(await core.report(name), name),
    [name, revision, text.value, segments.value],
    (thrown) => (onNone && kNone.includes(faultOf(thrown).code) ? onNone(thrown) : tellFault(thrown)),
  );
  return report?.name === name ? report : null;
}
