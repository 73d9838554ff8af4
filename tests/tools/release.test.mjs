// A release holds what it says, and the same page and program give the same bytes.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { top } from '../../tools/lib/command.mjs';
import { billOfMaterials, components, version } from '../../tools/lib/components.mjs';
import { needsOf } from '../../tools/lib/elf.mjs';
import { licencesOf } from '../../tools/lib/licences.mjs';
import { release, sectionOf } from '../../tools/lib/release.mjs';
import { zip } from '../../tools/lib/zip.mjs';

const kDate = new Date('2026-03-01T02:00:00Z');
const kBuild = '0123456789ab';
const kSite = ['.htaccess', '_headers', 'index.html', 'page.0a1b2c3d.js'];
const kX86 = 62;
const kFree = ['libc.so.6', 'GLIBC_2.2.5', 'GLIBC_2.34', 'libgcc_s.so.1'];

/** A header of ELF, and strings as the linker leaves them. @param {string[]} strings */
function programOf(strings, machine = kX86) {
  const header = Buffer.alloc(64);
  header.write('\x7fELF', 'latin1');
  header.writeUInt16LE(machine, 18);
  return Buffer.concat([header, Buffer.from(`\0${strings.join('\0')}\0`)]);
}

const folder = mkdtempSync(join(tmpdir(), 'anchorite-release-'));
after(() => rmSync(folder, { recursive: true }));
const dist = join(folder, 'dist');
mkdirSync(join(dist, 'site'), { recursive: true });
writeFileSync(join(dist, 'anchorite.html'), `<meta name="generator" content="Anchorite ${version} ${kBuild}">`);
const kPackages = ['@preact/signals', 'd3-force', 'preact', 'regular-table', 'tinykeys'];
const bill = billOfMaterials(components(kPackages), '00');
writeFileSync(join(dist, 'anchorite.cdx.json'), JSON.stringify(bill));
writeFileSync(join(dist, 'nginx-headers.conf'), 'add_header a "b" always;\n');
for (const name of kSite) writeFileSync(join(dist, 'site', name), `${name}\n`.repeat(100));

const program = programOf(kFree);
const files = release(dist, program, kDate);
for (const [name, content] of files) writeFileSync(join(folder, name), content);

const kTar = `anchorite-${version}-linux-x86_64.tar.gz`;
const kDeb = `anchorite_${version}_amd64.deb`;

/** @param {string} program @param {string[]} words */
const said = (program, ...words) => execFileSync(program, words, { cwd: folder, encoding: 'utf8' });

/** What `tar -tv` says of each file: rights and owner, date and time, name. @param {string} listing */
const listed = (listing) =>
  listing
    .trim()
    .split('\n')
    .map((line) => line.split(/\s+/))
    .filter(([rights]) => !rights.startsWith('d'))
    .map(([rights, owner, , day, time, name]) => [rights, owner, `${day} ${time}`, name].join(' '));

test('it has every file that a person downloads', () =>
  assert.deepEqual(
    [...files.keys()].sort(),
    [
      'NOTES.md',
      'SHA256SUMS',
      kTar,
      `anchorite-${version}-site.zip`,
      `anchorite-${version}-THIRD-PARTY-LICENSES.txt`,
      `anchorite-${version}.cdx.json`,
      `anchorite-${version}.html`,
      kDeb,
    ].sort(),
  ));

test('two runs give the same bytes, whoever runs them where', () => {
  const { TZ } = process.env;
  const mask = process.umask(0o077);
  process.env.TZ = 'Asia/Tokyo';
  try {
    const again = release(dist, program, kDate);
    for (const [name, content] of files)
      assert.ok(
        again.get(name)?.every((byte, i) => byte === content[i]),
        name,
      );
  } finally {
    process.umask(mask);
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  }
});

test('SHA256SUMS is true of all the others', () => {
  const lines = said('sha256sum', '-c', 'SHA256SUMS').trim().split('\n');
  assert.deepEqual(
    lines.map((line) => line.replace(': OK', '')),
    [...files.keys()].filter((name) => name !== 'SHA256SUMS').sort(),
  );
});

test('the tarball has the program and its documents', () => {
  const inside = `anchorite-${version}-linux-x86_64`;
  assert.deepEqual(listed(said('tar', '--utc', '-tvzf', kTar)), [
    `-rw-r--r-- 0/0 2026-03-01 02:00 ${inside}/CHANGELOG.md`,
    `-rw-r--r-- 0/0 2026-03-01 02:00 ${inside}/LICENSE`,
    `-rw-r--r-- 0/0 2026-03-01 02:00 ${inside}/README.md`,
    `-rw-r--r-- 0/0 2026-03-01 02:00 ${inside}/THIRD-PARTY-LICENSES.txt`,
    `-rwxr-xr-x 0/0 2026-03-01 02:00 ${inside}/anchorite`,
  ]);
  assert.equal(execFileSync('tar', ['-xzOf', join(folder, kTar), `${inside}/anchorite`]).compare(program), 0);
});

test('the Debian package is one to dpkg', () => {
  assert.equal(
    said('dpkg-deb', '--field', kDeb, 'Package', 'Version', 'Architecture', 'Depends').trim(),
    ['Package: anchorite', `Version: ${version}`, 'Architecture: amd64', 'Depends: libc6 (>= 2.34), libgcc-s1'].join(
      '\n',
    ),
  );
  assert.match(said('dpkg-deb', '--info', kDeb), /new Debian package, version 2\.0/);
  const names = listed(said('dpkg-deb', '--contents', kDeb)).map((line) => line.replace(/ \S+ \S+ \./, ' '));
  assert.deepEqual(names, [
    '-rwxr-xr-x 0/0 /usr/bin/anchorite',
    '-rw-r--r-- 0/0 /usr/share/doc/anchorite/CHANGELOG.md',
    '-rw-r--r-- 0/0 /usr/share/doc/anchorite/README.md',
    '-rw-r--r-- 0/0 /usr/share/doc/anchorite/THIRD-PARTY-LICENSES.txt',
    '-rw-r--r-- 0/0 /usr/share/doc/anchorite/copyright',
  ]);
});

/** Name -> content, by the directory at the end of a zip archive. @param {Buffer} archive */
function unzipped(archive) {
  const end = archive.length - 22;
  assert.equal(archive.readUInt32LE(end), 0x06054b50);
  /** @type {Map<string, string>} */
  const found = new Map();
  let at = archive.readUInt32LE(end + 16);
  for (let i = archive.readUInt16LE(end + 10); i > 0; --i) {
    const [packed, name] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28)];
    const header = archive.readUInt32LE(at + 42);
    const from = header + 30 + archive.readUInt16LE(header + 26);
    const content = inflateRawSync(archive.subarray(from, from + packed)).toString();
    found.set(archive.toString('utf8', at + 46, at + 46 + name), content);
    at += 46 + name;
  }
  assert.equal(at, end);
  return found;
}

test('the zip has the site with its headers', () => {
  const inside = unzipped(readFileSync(join(folder, `anchorite-${version}-site.zip`)));
  const site = `anchorite-${version}-site`;
  const beside = ['LICENSE', 'THIRD-PARTY-LICENSES.txt', 'nginx-headers.conf'].map((name) => `${site}/${name}`);
  assert.deepEqual([...inside.keys()], [...beside, ...kSite.map((name) => `${site}/site/${name}`)]);
  for (const name of kSite) assert.equal(inside.get(`${site}/site/${name}`), `${name}\n`.repeat(100));
});

test('the licence of everything inside is there, in its own words', () => {
  const kWords =
    /Permission is hereby granted|Permission to use|Redistribution and use|Apache License|Mozilla Public License|CC0 1\.0|provided 'as-is'/;
  /** @param {string} all @returns {Record<string, string>} name and version -> text */
  const sections = (all) => {
    const [, ...parts] = all.split(/^={78}\n/m);
    return Object.fromEntries(parts.flatMap((part, i) => (i % 2 === 0 ? [[part.trim(), parts[i + 1]]] : [])));
  };
  const inside = unzipped(readFileSync(join(folder, `anchorite-${version}-site.zip`)));
  const ofPage = sections(inside.get(`anchorite-${version}-site/THIRD-PARTY-LICENSES.txt`) ?? '');
  const path = `anchorite-${version}-linux-x86_64/THIRD-PARTY-LICENSES.txt`;
  const ofProgram = sections(execFileSync('tar', ['-xzOf', join(folder, kTar), path], { encoding: 'utf8' }));
  const names = bill.components.map((part) => `${part.name} ${part.version}`);
  assert.deepEqual(Object.keys(ofPage), [...names, 'libc++ 19']);
  const ofCore = components([]).filter(({ name }) => name !== 'emscripten');
  assert.deepEqual(Object.keys(ofProgram), [...ofCore.map((part) => `${part.name} ${part.version}`), 'libc++ 19']);
  for (const [name, text] of Object.entries({ ...ofPage, ...ofProgram })) assert.match(text, kWords, name);
  assert.throws(() => licencesOf([{ name: '@biomejs', version: '1' }]), /no text of the licence of @biomejs/);
});

test('the fields of a zip stand where its specification has them', () => {
  const archive = zip(new Map([['ä', Buffer.from('123456789')]]), kDate);
  assert.equal(archive.readUInt32LE(14).toString(16), 'cbf43926'); // the check value of CRC-32
  assert.equal(archive.readUInt32LE(10), (((46 << 9) | (3 << 5) | 1) << 16) | (2 << 11));
  assert.deepEqual([...unzipped(archive)], [['ä', '123456789']]);
});

test('the notes are the section of the version, and name the build that Help shows', () => {
  const notes = readFileSync(join(folder, 'NOTES.md'), 'utf8');
  assert.ok(notes.startsWith(`# Anchorite ${version}\n`) && notes.includes(kBuild));
  const changelog =
    '# Changelog\n\n## 1.10.0 (unreleased)\n\n- b\n\n## 1.1.0\n\n- a\n  ## no heading\n\n## 1.0.0\n\n- c\n';
  assert.equal(sectionOf(changelog, '1.1.0'), '- a\n  ## no heading');
  assert.equal(sectionOf(changelog, '1.10.0'), '- b');
  assert.throws(() => sectionOf(changelog, '1.1'), /no section of 1\.1/);
});

test('a program that other machines cannot run is refused', () => {
  assert.throws(() => needsOf(programOf([...kFree, 'libc++.so.1'])), /libc\+\+\.so\.1/);
  assert.throws(() => needsOf(programOf(kFree, 40)), /x86-64 or ARM64/);
  assert.throws(() => needsOf(Buffer.from('#!/bin/sh\n')), /x86-64 or ARM64/);
  assert.deepEqual(needsOf(programOf(['libc.so.6', 'GLIBC_2.9', 'GLIBC_2.38', 'ld-linux-aarch64.so.1'], 183)), {
    linux: 'aarch64',
    debian: 'arm64',
    depends: 'libc6 (>= 2.38)',
  });
});

test('a page of another version is refused', () => {
  const other = join(folder, 'other');
  mkdirSync(other);
  writeFileSync(join(other, 'anchorite.html'), '<meta name="generator" content="Anchorite 0.0.1 ab">');
  assert.throws(() => release(other, program, kDate), /build it again/);
});

test('CMake and npm name the same version', () => {
  const cmake = /project\(anchorite VERSION (\S+)/.exec(readFileSync(join(top, 'CMakeLists.txt'), 'utf8'))?.[1];
  const lock = JSON.parse(readFileSync(join(top, 'package-lock.json'), 'utf8')).version;
  assert.deepEqual([cmake, lock], [version, version]);
});
