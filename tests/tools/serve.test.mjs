// The file server hands out its folder and nothing else.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../../tools/serve.mjs';

const parent = mkdtempSync(join(tmpdir(), 'anchorite-serve-'));
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;

before(async () => {
  mkdirSync(join(parent, 'site/sub'), { recursive: true });
  mkdirSync(join(parent, 'site-secret'));
  writeFileSync(join(parent, 'secret.txt'), 'secret');
  writeFileSync(join(parent, 'site-secret/a.txt'), 'secret');
  writeFileSync(join(parent, 'site/.hidden'), 'secret');
  writeFileSync(join(parent, 'site/index.html'), '<p>here');
  writeFileSync(join(parent, 'site/sub/a b.wasm'), 'wasm');
  server = await serve(join(parent, 'site'), 18_000);
});

after(async () => {
  await server.close();
  rmSync(parent, { recursive: true });
});

/**
 * Straight to the socket: fetch would resolve the dots before it sends them.
 * @param {string} path
 * @returns {Promise<string>}
 */
function ask(path) {
  return new Promise((settle, fail) => {
    const { hostname, port } = new URL(server.address);
    let answer = '';
    const socket = connect(Number(port), hostname)
      .on('data', (chunk) => {
        answer += chunk;
      })
      .on('end', () => settle(answer))
      .on('error', fail);
    socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  });
}

test('a folder is its index.html', async () => {
  const answer = await fetch(server.address);
  assert.equal(await answer.text(), '<p>here');
  assert.match(answer.headers.get('content-type') ?? '', /^text\/html/);
});

test('wasm has the type that streaming compilation wants', async () => {
  const answer = await fetch(`${server.address}sub/a%20b.wasm?v=1`);
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-type'), 'application/wasm');
});

for (const path of [
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/sub/../../secret.txt',
  '/..%2fsecret.txt',
  '/..%5csecret.txt',
  '/../site-secret/a.txt',
  '/.hidden',
  '/sub',
  '/%00',
  '/%zz',
  '//etc/passwd',
]) {
  test(`nothing outside is served: ${path}`, async () => {
    const answer = await ask(path);
    assert.match(answer, /^HTTP\/1\.1 40[04]/);
    assert.doesNotMatch(answer, /secret$/);
  });
}

test('a second server takes the next port', async () => {
  const { port } = new URL(server.address);
  const second = await serve(join(parent, 'site'), Number(port));
  assert.notEqual(second.address, server.address);
  await second.close();
});

test('only reading', async () => {
  assert.equal((await fetch(server.address, { method: 'POST' })).status, 405);
});
