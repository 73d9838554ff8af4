import { useEffect, useState } from 'preact/hooks';
import { core } from '../../features/analysis/engine.js';
import { faultText } from '../../features/analysis/fault.js';
import { inWords } from '../../features/desk/made.js';
import { tell } from '../../state/page.js';
import { segments } from '../../state/workspace.js';
import { text } from '../../text/text.js';

/** @import { ReportInfo } from '../../core/types.js' */

const kNone = ['bad_option', 'not_ready'];

/**
 * A report's columns and size; null until they are known.
 * @param {string} name
 * @param {number} revision      of the analysis
 * @param {(thrown: any) => void} [onNone]  there is no such report, or not yet; without it a message says so
 */
export function useReport(name, revision, onNone) {
  const [report, setReport] = useState(/** @type {ReportInfo | null} */ (null));
  useEffect(() => {
    let wanted = true;
    core()
      .then((core) => core.report(name))
      .then((info) => {
        if (wanted) setReport(inWords(info, name));
      })
      .catch((thrown) => {
        if (!wanted) return;
        if (onNone && kNone.includes(thrown?.code)) onNone(thrown);
        else tell(faultText(thrown));
      });
    return () => {
      wanted = false;
    };
  }, [name, revision, text.value, segments.value]);
  return report?.name === name ? report : null;
}
