import { expect, test } from 'vitest';
import { textWidth, wrapText } from '../../src/flow/layout/text-metrics.ts';

test('widths add up and grow with the text', () => {
  expect(textWidth('ab', 12)).toBeCloseTo(textWidth('a', 12) + textWidth('b', 12));
  expect(textWidth('a', 24)).toBeCloseTo(2 * textWidth('a', 12));
});

test.each(['中', 'ж', '🙂'])('a character that no table has, %s, is as wide as it is high', (character) => {
  expect(textWidth(character, 13)).toBe(13);
});

test('accents, dashes and quotes have widths of their own', () => {
  for (const character of 'äñęő–’“…') expect(textWidth(character, 100)).toBeLessThanOrEqual(100);
  expect(textWidth('ñ', 100)).toBeLessThan(80);
});

test('text is broken at spaces', () => {
  const half = textWidth('one two', 12);
  expect(wrapText('one two', 12, half)).toEqual({ lines: 1, width: Math.ceil(half) });
  expect(wrapText('one two', 12, half - 1).lines).toBe(2);
  expect(wrapText('one two one two', 12, half).lines).toBe(2);
});

test('a word longer than a line is broken inside', () => {
  const word = 'm'.repeat(20);
  const { lines, width } = wrapText(`a ${word}`, 12, 60);
  expect(width).toBeLessThanOrEqual(60);
  expect(lines).toBeGreaterThanOrEqual(1 + Math.ceil(textWidth(word, 12) / 60));
});

test('no text takes one line', () => {
  expect(wrapText('', 12, 60)).toEqual({ lines: 1, width: 0 });
});
