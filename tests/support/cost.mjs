// What a run of the command line costs: processor time of all its threads and its largest memory, as the system counts.

import { spawnSync } from 'node:child_process';
import { program } from './program.mjs';

// Node does not tell what a child has used; Python's wait4 does.
const kWait = `
import json, os, resource, sys
limit = int(sys.argv[1])
child = os.fork()
if child == 0:
    resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1))
    resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.dup2(1, 2)
    os.execv(sys.argv[2], sys.argv[2:])
_, status, used = os.wait4(child, 0)
code = os.waitstatus_to_exitcode(status)
print(json.dumps({'status': code, 'seconds': used.ru_utime + used.ru_stime, 'megabytes': used.ru_maxrss / 1024}))
`;

/** @typedef {{status: number, seconds: number, megabytes: number}} Cost  status: below 0 where a signal ended it */

/**
 * @param {string[]} words
 * @param {string} folder  where it runs
 * @param {number} limit   of processor time, in seconds
 * @returns {Cost}
 */
export function cost(words, folder, limit) {
  const run = spawnSync('/usr/bin/python3', ['-c', kWait, String(limit), program, ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}
