// Trusted Types: the one policy of the page. Nothing that was read from a file can become markup or
// a script, because every such sink asks here, and only this list is let through.

// The two constant skeletons that regular-table writes for itself.
const kMarkup = new Set([
  '<div class="rt-virtual-panel"></div><div class="rt-scroll-table-clip"><slot></slot></div>',
  '<table cellspacing="0"><thead></thead><tbody></tbody></table>',
]);

/** @type {Set<string>} */
const scripts = new Set();

/**
 * Lets a worker start from this address; call before `new Worker`.
 * @param {string} url
 */
export function trustScript(url) {
  scripts.add(url);
  return url;
}

/** @param {string} what */
function refuse(what) {
  throw new TypeError(`This page does not make ${what} from text.`);
}

export function installPolicy() {
  /** @type {any} */ (globalThis).trustedTypes?.createPolicy('default', {
    createHTML: (/** @type {string} */ markup) => (kMarkup.has(markup) ? markup : refuse('markup')),
    createScriptURL: (/** @type {string} */ url) => (scripts.has(url) ? url : refuse('scripts')),
    createScript: () => refuse('scripts'),
  });
}
