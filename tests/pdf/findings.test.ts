import { expect, test } from 'vitest';
import { withoutGlyph } from '../../src/pdf/glyphs.ts';
import { shownFindings } from './written-page.ts';

/** The rule of each finding and the text at its place. */
const places = (body: string, title?: string, summary?: string) =>
  shownFindings(body, title, summary).map((one) => /^\S+ ‹.*?›/.exec(one)?.[0]);

test('a healthy article has none', () => {
  const body =
    '## One\n\n### Two\n\n![Words](data:image/gif;base64,R0lGODlhCAAEAIAAAExpcQplfSH5BAUAAAAALAAAAAAIAAQAAAIFjI+piwUAOw==) → ✓ “q” é\n\n## Three\n\n- [x] `├──`\n';
  expect(shownFindings(body)).toEqual([]);
});

test('all of them at once, each with what to write instead', () => {
  const body = '## One\n\n#### Two\n\n![](a.png)\n\n<video src="a.mp4"></video>\n\nDone ✅\n';
  expect(shownFindings(body)).toMatchInlineSnapshot(`
    [
      "heading-level ‹#### Two› “Two” is a heading of level 4, the one before it of level 2.  Write it with "###" (level 3).",
      "character-not-in-font ‹✅› The PDF's font has no glyph for “✅”, U+2705.  Say it in words, or write another character.",
      "picture-without-text ‹![](a.png)› A picture has no alternative text.  Write what it shows (![what it shows](file.png), alt="…"), or role="presentation" if it only decorates.",
      "unknown-element ‹<video src="a.mp4"></video>› <video> cannot be printed in the PDF.  Say the same in words or with a picture, or leave it out.",
    ]
  `);
});

test.for([
  'audio',
  'canvas',
  'embed',
  'form',
  'iframe',
  'math',
  'meter',
  'object',
  'progress',
  'ruby',
  'video',
  'x-map',
])('<%s> is unknown, between paragraphs and within one', (name) => {
  const element = `<${name}></${name}>`;
  expect(places(`Words ${element} and words.\n\n\`${element}\`\n\n<div>\n${element}</div>\n`)).toEqual([
    `unknown-element ‹${element} and words.›`,
    `unknown-element ‹${element}</div>›`,
  ]);
});

test.for(['<input type="text">', '<select></select>', '<textarea></textarea>', '<button>Go</button>'])(
  '%s, which is there to be acted on, is unknown',
  (element) => {
    expect(places(`Words ${element}\n`)).toEqual([`unknown-element ‹${element}›`]);
  },
);

test.for([
  '![](a.png)',
  '<img src="a.png">',
  '<img src="a.png" alt="">',
  '<img alt=" " src=a.png>',
  '![][a]\n\n[a]: a.png',
])('a picture without words: %s', (picture) => {
  const [line] = picture.split('\n');
  const body = `![Words](data:image/gif;base64,R0lGODlhCAAEAIAAAExpcQplfSH5BAUAAAAALAAAAAAIAAQAAAIFjI+piwUAOw==)\n\nIt is ${picture}\n`;
  expect(places(body)).toEqual([`picture-without-text ‹${line}›`]);
});

test('a picture that only decorates needs no words', () => {
  const src = 'data:image/gif;base64,R0lGODlhCAAEAIAAAExpcQplfSH5BAUAAAAALAAAAAAIAAQAAAIFjI+piwUAOw==';
  expect(places(`<img src="${src}" alt="" role="presentation">\n\n<img src="${src}" aria-hidden="true">\n`)).toEqual(
    [],
  );
});

test('a drawing without words', () => {
  expect(places('Words <svg viewBox="0 0 1 1"></svg>\n')).toEqual([
    'picture-without-text ‹<svg viewBox="0 0 1 1"></svg>›',
  ]);
});

test.for([
  ['is not there', '/a.png', /There is no picture "\/a.png"/],
  ['has no address', 'https://[', /There is no picture/],
  ['is on another site', 'https://example.org/a.png', /is on another site/],
  ['is of another kind', 'data:image/avif;base64,AAAAHGZ0eXBhdmlm', /is of a kind that cannot be printed/],
  ['is cut off', 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAgAAAAE', /is broken/],
] as const)('a picture that %s', ([, src, message]) => {
  const [finding, ...more] = shownFindings(`![One](b)\n\n![Two](${src})\n`).slice(1);
  expect(finding).toMatch(/^picture-not-printable ‹!\[Two\]/);
  expect(finding).toMatch(message);
  expect(more).toEqual([]);
});

test.for([
  ['a first heading of level 3', '### One\n\n### Two\n', ['‹### One›']],
  ['a skipped level', '## One\n\n#### Two\n\n#### Three\n\n### Four\n', ['‹#### Two›']],
  ['a level skipped twice', '## One\n\n#### Same\n\n## Two\n\n#### Same\n', ['‹#### Same›', '‹#### Same›']],
  ['the level of the title', '# One\n\n## Two\n', ['‹# One›']],
] as const)('%s', ([, body, found]) => {
  expect(places(body)).toEqual(found.map((one) => `heading-level ${one}`));
});

test('headings of the same words are told apart', () => {
  const lines = shownFindings('## One\n\n### Same\n\n## Two\n\n#### Same\n');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('‹#### Same›');
});

test.for([
  ['in a paragraph', 'Words ✅ on.', '✅ on.'],
  ['in bold', '**漢**', '漢**'],
  ['in code', '`😀`', '😀`'],
  ['in a block of code', '```\n😀\n```', '😀'],
  ['in a heading', '## A ✅', '✅'],
  ['after one of several signs', 'A 👩‍💻 B', '👩‍💻 B'],
  ['as a reference', 'A &#x2705; B', '&#x2705; B'],
  ['in what an abbreviation stands for', '<abbr title="漢 A">A</abbr>', '漢 A">A</abbr>'],
  ['in a cell', '| A |\n|---|\n| ✅ |', '✅ |'],
  ['that cannot be seen', 'A\u0001B', '\u0001B'],
] as const)('a character that no font has, %s', ([, body, found]) => {
  expect(places(`${body}\n`)).toEqual([`character-not-in-font ‹${found}›`]);
});

test('a character that no font has, in title and summary', () => {
  expect(places('Words\n', 'A title ✅', 'A summary 漢')).toEqual([
    'character-not-in-font ‹✅›',
    'character-not-in-font ‹漢›',
  ]);
});

test('a character is told once, with how often it stands there', () => {
  const [finding, ...more] = shownFindings('✅ and ✅\n\n## A ✅\n');
  expect(finding).toContain('“✅”, U+2705 (here and 2 times more)');
  expect(more).toEqual([]);
});

test.for([
  ['a word', 'A 漢字 B', '漢字 B', '“漢字”: 漢 U+6F22, 字 U+5B57.'],
  [
    'a sentence over two lines',
    'It says 漢字，\n仮名. And on',
    '漢字，',
    '“漢字， 仮名”: 漢 U+6F22, 字 U+5B57, ， U+FF0C, 仮 U+4EEE, 名 U+540D.',
  ],
  ['the same letter again and again', 'A ✅, ✅ B', '✅, ✅ B', '“✅”, U+2705.'],
  [
    'a word after one of its letters',
    'A 漢 B 漢字',
    '漢 B 漢字',
    '“漢”, U+6F22.',
    '漢字',
    '“漢字”: 漢 U+6F22, 字 U+5B57.',
  ],
  [
    'more than can be named',
    '一二三四五六七八九十',
    '一二三四五六七八九十',
    '“一二三四五六七八九十”: 一 U+4E00, 二 U+4E8C, 三 U+4E09, 四 U+56DB, 五 U+4E94, 六 U+516D, 七 U+4E03, 八 U+516B and 2 more.',
  ],
])('letters that stand together are told together: %s', ([, body = '', ...expected]) => {
  const found = shownFindings(`${body}\n`).map((one) => /‹(.*?)› .*?no glyph for (.*?\.) /.exec(one)?.slice(1));
  expect(found.flat()).toEqual(expected);
});

test('what cannot be seen needs no glyph', () => {
  const signs = ['\u00a0', '\u00ad', '\u200b', '\u200d', '\u200e', '\u2060', '\ufe0f', '\u202f'];
  expect(withoutGlyph(signs, 'text')).toEqual([]);
  expect(shownFindings('soft\u00adhyphen, a\u00a0b, a\u200bb, →\ufe0f\n')).toEqual([]);
});
