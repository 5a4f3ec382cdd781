import { expect, test } from 'vitest';
import { excerptPieces, type Piece, titlePieces } from '../../src/components/site/search/excerpt.ts';

/** Pieces as text, with what is marked in brackets. */
const shown = (pieces: Piece[]) => pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
const words = (count: number, word = 'word') => Array.from({ length: count }, () => word).join(' ');

test('marks words of a title without the signs around them', () => {
  expect(shown(titlePieces('Is it a “draft”?', new Set([3])))).toBe('Is it a “[draft]”?');
});

test('shows the sentence that was found, not the title before it nor the words after it', () => {
  const content = 'Title here. First sentence. It is a draft now. hidden draft';
  expect(shown(excerptPieces(content, new Set([7, 10]), 2, 9))).toBe('It is a [draft] now.');
});

test('shows how the text begins where only its title or what is hidden was found', () => {
  expect(shown(excerptPieces('Title here. First sentence. hidden', new Set([0, 4]), 2, 4))).toBe('First sentence.');
});

test('cuts a long sentence at both ends, and says so', () => {
  const content = `T. ${words(30)} found ${words(40)}`;
  expect(shown(excerptPieces(content, new Set([31]), 1, 72))).toMatch(/^…(word ){12}\[found\] (word ?){13}…$/);
});

test('is empty for a section without text', () => {
  expect(excerptPieces('Title. hidden', new Set([1]), 1, 1)).toEqual([]);
});
