// Running other programs, from the top of the repository.

import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the repository. */
export const top = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * @typedef {object} Outcome
 * @property {number} status exit status; 1 where the program could not be started or was stopped
 * @property {string} output what it wrote to both streams, in order of arrival
 */

/**
 * @param {string[]} command program and arguments
 * @param {{show?: boolean, minutes?: number}} [options] show: pass the output on as it comes; minutes: then stop it
 * @returns {Promise<Outcome>}
 */
export function run([program, ...args], { show = false, minutes = 30 } = {}) {
  return new Promise((settle) => {
    const child = spawn(program, args, { cwd: top, stdio: ['ignore', 'pipe', 'pipe'], timeout: minutes * 60_000 });
    let output = '';
    /** @param {NodeJS.WriteStream} to */
    const take = (to) => (/** @type {Buffer} */ chunk) => {
      output += chunk;
      if (show) to.write(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.on('error', (error) => settle({ status: 1, output: `${output}${program}: ${error.message}\n` }));
    child.on('close', (status, signal) => {
      if (signal) output += `${program}: stopped by ${signal}\n`;
      settle({ status: status ?? 1, output });
    });
  });
}

/**
 * Runs commands one after the other until one fails.
 * @param {string[][]} commands
 * @param {{show?: boolean, minutes?: number}} [options]
 * @returns {Promise<Outcome>} of them all: outputs joined, status of the last that ran
 */
export async function runAll(commands, options) {
  let output = '';
  for (const command of commands) {
    const outcome = await run(command, options);
    output += outcome.output;
    if (outcome.status !== 0) return { status: outcome.status, output };
  }
  return { status: 0, output };
}
