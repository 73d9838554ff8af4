// The one script of all workers. The first message says which a worker is: a parse worker is given the port on
// which its blocks come, the core worker a call.

import { workAsCore } from './core-worker.js';
import { workAsParser } from './parse-worker.js';

self.onmessage = (event) => {
  if ('port' in event.data) {
    // A worker tells its page of what is thrown, and of nothing that is rejected.
    workAsParser(event.data).catch((thrown) => reportError(thrown));
    return;
  }
  workAsCore();
  self.onmessage?.call(self, event);
};
