// What a person downloads, as files by name, made of a built page and a built command line. Nothing is written here.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { debianPackage, tarball } from './archives.mjs';
import { top } from './command.mjs';
import { ofCore, version } from './components.mjs';
import { needsOf } from './elf.mjs';
import { licencesOf } from './licences.mjs';
import { zip } from './zip.mjs';

/** @import { Files } from './archives.mjs' */

/** @param {string} file */
const ours = (file) => readFileSync(join(top, file), 'utf8');

/**
 * The section of a version, without its heading.
 * @param {string} changelog
 * @param {string} version
 */
export function sectionOf(changelog, version) {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((one) => one.split(/\s/, 1)[0] === version);
  if (!section) throw new Error(`CHANGELOG.md has no section of ${version}`);
  return section.slice(section.indexOf('\n')).trim();
}

/** The build that Help names. @param {Buffer} page the single file */
function buildOf(page) {
  const [, named, build] =
    /<meta name="generator" content="Anchorite (\S+) (\w+)">/.exec(page.toString('latin1')) ?? [];
  if (named !== version) throw new Error(`the page is of version ${named}, the release of ${version}: build it again`);
  return build;
}

const kLicences = 'THIRD-PARTY-LICENSES.txt';

/**
 * The site and the file for nginx, side by side as in dist/, with the licences.
 * @param {string} dist
 * @param {string} folder in the archive
 * @param {Buffer} licences
 */
function siteOf(dist, folder, licences) {
  const names = ['nginx-headers.conf', ...readdirSync(join(dist, 'site')).map((name) => `site/${name}`)];
  /** @type {Map<string, Buffer>} */
  const files = new Map(names.map((name) => [`${folder}/${name}`, readFileSync(join(dist, name))]));
  return files.set(`${folder}/LICENSE`, Buffer.from(ours('LICENSE'))).set(`${folder}/${kLicences}`, licences);
}

/**
 * The command line as a tarball and as a Debian package.
 * @param {Buffer} program
 * @param {Date} date
 * @returns {[name: string, content: Buffer][]}
 */
function commandLine(program, date) {
  const { linux, debian, depends } = needsOf(program);
  const folder = `anchorite-${version}-linux-${linux}`;
  const licences = licencesOf(ofCore().filter(({ name }) => name !== 'emscripten'));
  /** @param {string} inFolder @param {string} documents @param {string} licence @returns {Files} */
  const files = (inFolder, documents, licence) =>
    new Map([
      [`${inFolder}/anchorite`, { content: program, program: true }],
      [`${documents}/${licence}`, { content: ours('LICENSE') }],
      [`${documents}/${kLicences}`, { content: licences }],
      [`${documents}/README.md`, { content: ours('README.md') }],
      [`${documents}/CHANGELOG.md`, { content: ours('CHANGELOG.md') }],
    ]);
  const installed = files('usr/bin', 'usr/share/doc/anchorite', 'copyright');
  const size = [...installed.values()].reduce((sum, { content }) => sum + content.length, 0);
  const control = {
    Package: 'anchorite',
    Version: version,
    Architecture: debian,
    Maintainer: 'Anchorite contributors',
    'Installed-Size': `${Math.ceil(size / 1024)}`, // kB
    Depends: depends,
    Section: 'utils',
    Priority: 'optional',
    Description:
      'link analyzer for SEO\n Reads exports of crawlers and backlink tools, and tells PageRank, anchors and linking domains.',
  };
  return [
    [`${folder}.tar.gz`, tarball(files(folder, folder, 'LICENSE'), date, folder)],
    [`anchorite_${version}_${debian}.deb`, debianPackage(control, installed, date)],
  ];
}

/** @param {Uint8Array} content */
const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/** Lines that `sha256sum -c` reads. @param {Map<string, Uint8Array>} files */
function sums(files) {
  const lines = [...files].map(([name, content]) => ({ name, line: `${sha256(content)}  ${name}\n` }));
  return lines
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ line }) => line)
    .join('');
}

/**
 * The same page, program and date give the same bytes.
 * @param {string} dist   a built page: tools/build-page.mjs
 * @param {Buffer} program   the command line
 * @param {Date} date   of everything in archives
 * @returns {Map<string, Buffer>}
 */
export function release(dist, program, date) {
  const name = `anchorite-${version}`;
  const page = readFileSync(join(dist, 'anchorite.html'));
  const notes = `# Anchorite ${version}\n\nBuild ${buildOf(page)}, as the page says under Help.\n\n${sectionOf(ours('CHANGELOG.md'), version)}\n`;
  const bill = readFileSync(join(dist, 'anchorite.cdx.json'));
  const licences = Buffer.from(licencesOf(JSON.parse(bill.toString()).components));
  const files = new Map([
    [`${name}.html`, page],
    [`${name}-site.zip`, zip(siteOf(dist, `${name}-site`, licences), date)],
    ...commandLine(program, date),
    [`${name}.cdx.json`, bill],
    [`${name}-${kLicences}`, licences],
    ['NOTES.md', Buffer.from(notes)],
  ]);
  return files.set('SHA256SUMS', Buffer.from(sums(files)));
}
