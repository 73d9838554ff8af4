// Archives for Linux, in memory: a tarball and a Debian package. The same files and date give the same bytes: names are
// sorted, everything is root's, and no clock and no umask is asked.

import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** @typedef {Map<string, {content: Uint8Array | string, program?: boolean}>} Files   by path in the archive */

const kOwner = ['--owner=0', '--group=0', '--numeric-owner'];
const kMost = { maxBuffer: 256e6 };

/**
 * By GNU tar and gzip.
 * @param {Files} files
 * @param {Date} date
 * @param {string} start   what is packed of them: a folder
 */
export function tarball(files, date, start) {
  const folder = mkdtempSync(join(tmpdir(), 'anchorite-tar-'));
  try {
    for (const [path, { content, program }] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
      chmodSync(join(folder, path), program ? 0o755 : 0o644);
    }
    const order = ['--format=gnu', '--sort=name', `--mtime=@${seconds(date)}`, '--mode=u=rwX,go=rX'];
    const tar = execFileSync('tar', [...order, ...kOwner, '-C', folder, '-c', start], kMost);
    return execFileSync('gzip', ['-9n'], { ...kMost, input: tar });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * A member of an ar archive: a header of 60 characters, its content, and a line end to an even length.
 * @param {string} name
 * @param {Buffer} content
 * @param {Date} date
 */
function member(name, content, date) {
  const fields = /** @type {const} */ ([
    [name, 16],
    [seconds(date), 12],
    ['0', 6], // owner
    ['0', 6], // group
    ['100644', 8],
    [content.length, 10],
  ]);
  const header = fields.map(([value, width]) => String(value).padEnd(width)).join('');
  return [Buffer.from(`${header}\`\n`), content, Buffer.alloc(content.length % 2, '\n')];
}

/**
 * A binary package (deb(5)).
 * @param {Record<string, string>} control   fields of the package
 * @param {Files} files   by path from /
 * @param {Date} date
 */
export function debianPackage(control, files, date) {
  const fields = Object.entries(control).map(([name, value]) => `${name}: ${value}\n`);
  /** @type {Files} */
  const inPlace = new Map([...files].map(([path, file]) => [`./${path}`, file]));
  const about = tarball(new Map([['./control', { content: fields.join('') }]]), date, './');
  return Buffer.concat([
    Buffer.from('!<arch>\n'),
    ...member('debian-binary', Buffer.from('2.0\n'), date),
    ...member('control.tar.gz', about, date),
    ...member('data.tar.gz', tarball(inPlace, date, './'), date),
  ]);
}

/** @param {Date} date */
const seconds = (date) => Math.floor(date.getTime() / 1000);
