// Where the command line is that the tests run.

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the repository. */
export const top = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const program = join(top, 'build', 'release', 'anchorite');
