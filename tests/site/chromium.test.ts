import { expect, test } from 'vitest';
import { missingText } from '../support/chromium.ts';

test('a missing browser library is named, with the way to install it', () => {
  const text = missingText(['libgbm.so.1', 'libasound.so.2']);
  expect(text).toContain('libgbm.so.1, libasound.so.2');
  expect(text).toContain('npx playwright install-deps chromium');
  expect(text).toContain('CHROME_PATH');
});
