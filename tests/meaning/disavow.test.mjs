import assert from 'node:assert/strict';
import { test } from 'node:test';
import { by, report, table } from '../support/cli.mjs';

/** @param {string} list @param {string[]} sources */
function disavowed(list, sources) {
  const links = table(
    'Source Url,Anchor text,Target Url',
    sources.map((source) => ({ 'Source Url': source, 'Anchor text': 'x', 'Target Url': 'https://shop.example/' })),
  );
  const files = { 'links.csv': links, 'disavow.txt': list };
  const found = by(report('links', files), 'source', 'disavowed');
  return {
    links: sources.map((source) => found[source]),
    domains: by(report('domains', files), 'domain', 'disavowed'),
  };
}

test('a line names a host and all below it, not the domain above', () => {
  const { links, domains } = disavowed('domain:spam.news.example\ndomain:bad.example\n', [
    'https://www.news.example/',
    'https://news.example/',
    'https://spam.news.example/a',
    'https://a.spam.news.example/',
    'https://notspam.news.example/',
    'https://bad.example/',
    'https://www.bad.example/',
  ]);
  assert.deepEqual(links, ['', '', 'yes', 'yes', '', 'yes', 'yes']);
  assert.equal(domains['news.example'], '');
  assert.equal(domains['bad.example'], 'yes');
});

test('sites under a public suffix are apart, and a line may name all of them', () => {
  const { links, domains } = disavowed('domain:one.blogspot.com\ndomain:sites.google.com\ndomain:github.io\n', [
    'https://one.blogspot.com/',
    'https://two.blogspot.com/',
    'https://sites.google.com/x',
    'https://www.google.com/',
    'https://any.github.io/',
  ]);
  assert.deepEqual(links, ['yes', '', 'yes', '', 'yes']);
  assert.deepEqual(
    ['one.blogspot.com', 'two.blogspot.com', 'google.com', 'any.github.io'].map((name) => domains[name]),
    ['yes', '', '', 'yes'],
  );
});

test('hosts are read as addresses are', () => {
  const { links } = disavowed('DOMAIN: Spam.Example \ndomain:https://bücher.example/x\ndomain:idn.example.\n', [
    'https://spam.example/',
    'https://www.xn--bcher-kva.example/',
    'https://idn.example/',
  ]);
  assert.deepEqual(links, ['yes', 'yes', 'yes']);
});
