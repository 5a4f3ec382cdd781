import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { appManifest } from '../../src/astro/offline/app-manifest.ts';

test.each([
  ['en', './', 'https://help.example/base/manifest.webmanifest', 'https://help.example/base/'],
  ['es', '../', 'https://help.example/base/es/manifest.webmanifest', 'https://help.example/base/es/'],
])('the app of %s opens its own start page and reaches the whole site, wherever that is', (lang, toRoot, at, start) => {
  const manifest = JSON.parse(appManifest(lang, toRoot));
  expect(manifest.lang).toBe(lang);
  expect(new URL(manifest.start_url, at).href).toBe(start);
  expect(new URL(manifest.scope, at).href).toBe('https://help.example/base/');
  for (const { src } of manifest.icons) {
    const { pathname } = new URL(src, at);
    expect(existsSync(`public/${pathname.slice('/base/'.length)}`), pathname).toBe(true);
  }
});
