import { expect, test } from 'vitest';
import { edit, findingsAfter, otherArticle, page, write } from './broken-project.ts';

const put = (text: string) => findingsAfter(edit(otherArticle, '</Troubleshooter>', `</Troubleshooter>\n\n${text}\n`));

test('pictures that are not there', async () => {
  expect(
    await put('![A tap](./tap.png) ![A tap](/pictures/tap.png) ![Elsewhere](https://example.com/tap.png)'),
  ).toMatchInlineSnapshot(`
    "no-picture: drip.mdx‹![A tap](./tap.png) ![A tap](/pictur…›
      There is no picture src/content/docs/tap.png.
      Put it there, or write where it is.

    no-picture: drip.mdx‹![A tap](/pictures/tap.png) ![Elsewh…›
      There is no picture public/pictures/tap.png.
      Put it there, or write where it is."
  `);
  expect(
    await findingsAfter(
      write('src/content/docs/a tap.png', ''),
      write('public/pictures/tap.png', ''),
      edit(page, '<!-- Ask. -->', '![A tap](./a%20tap.png?2) ![A tap](/pictures/tap.png)'),
    ),
  ).toBe('');
});

test('links that are read as text', async () => {
  expect(await put('Read [the guide](/drip me/).\n\nSee [winter][w]. `[code](of a link)`')).toMatchInlineSnapshot(`
    "link-as-text: drip.mdx‹Read [the guide](/drip me/).›
      "[the guide](/drip me/)" is read as text, not as a link.
      Write [words](/the/address/), without spaces or backslashes in the address.

    link-as-text: drip.mdx‹See [winter][w]. \`[code](of a link)\`›
      "[winter][w]" is read as text, not as a link.
      Write [words](/the/address/), without spaces or backslashes in the address."
  `);
});

test('asides of no kind', async () => {
  expect(await put(':::nte\nHot.\n:::\n\n:::box\nHot.\n:::\n\n:::danger\nHot.\n:::')).toMatchInlineSnapshot(`
    "aside: drip.mdx‹:::nte›
      There is no aside ":::nte".
      Write :::note.

    aside: drip.mdx‹:::box›
      There is no aside ":::box".
      Write one of :::note, :::tip, :::caution, :::danger."
  `);
});

test('braces around a word', async () => {
  expect(await put('Press {name}. {1 + 1} {/* none */} {"text"} {Math}')).toMatchInlineSnapshot(`
    "braces: drip.mdx‹{name}. {1 + 1} {/* none */} {"text"…›
      {name} is read as code, and means nothing.
      Write \\{name\\} for the braces themselves."
  `);
  expect(await put('export const name = 1;\n\nPress {name}.')).toBe('');
});
