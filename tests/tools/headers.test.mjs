// Every kind of host is told the same headers, and the file server sends them.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { kHeaders, kHostFiles, kNginx } from '../../tools/lib/headers.mjs';
import { serve } from '../../tools/serve.mjs';

const wanted = Object.entries(kHeaders);

/** @param {string} text @param {RegExp} line   a name and a value */
const read = (text, line) => [...text.matchAll(line)].map(([, name, value]) => [name, value]);

test('each file for a host says all headers', () => {
  assert.deepEqual(read(kHostFiles._headers, /^ {2}([\w-]+): (.+)$/gm), wanted);
  assert.deepEqual(read(kHostFiles['.htaccess'], /^ {2}Header always set ([\w-]+) "([^"]+)"$/gm), wanted);
  assert.deepEqual(read(kNginx, /^add_header ([\w-]+) "([^"]+)" always;$/gm), wanted);
  const [{ source, headers }] = JSON.parse(kHostFiles['vercel.json']).headers;
  assert.equal(source, '/(.*)');
  assert.deepEqual(
    headers.map((/** @type {{key: string, value: string}} */ { key, value }) => [key, value]),
    wanted,
  );
});

test('the file server sends them with whatever it answers', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'anchorite-headers-'));
  writeFileSync(join(folder, 'index.html'), '<p>here');
  const server = await serve(folder, 18_100, undefined, false);
  try {
    for (const [path, status] of /** @type {const} */ ([
      ['', 200],
      ['gone', 404],
      ['sw.js', 200],
    ])) {
      const answer = await fetch(server.address + path);
      assert.equal(answer.status, status);
      for (const [name, value] of wanted) {
        if (name !== 'Cache-Control') assert.equal(answer.headers.get(name), value, `${path}: ${name}`);
      }
    }
  } finally {
    await server.close();
    rmSync(folder, { recursive: true });
  }
});
