import { describe, expect, test } from 'vitest';
import { article, edit, findingsAfter, frontmatter, page, write } from './broken-project.ts';

const category = (name: string, text: string) => write(`src/content/categories/${name}.yaml`, text);
const heating = category('heating', 'title: { en: Heating }\norder: 1\n');

describe('categories', () => {
  test('whose files say what nobody knows', async () => {
    expect(
      await findingsAfter(
        category('Heating', 'titel: { en: Heating }\norder: first\n'),
        category('Water', 'title: Water\ndescription: { en: "" }\n'),
        category('wood', 'title: { en: Wood, sp: Madera }\n'),
        category('steam', 'title: { en: Steam\n'),
      ),
    ).toMatchInlineSnapshot(`
      "missing-key: Heating.yaml‹titel: { en: Heating }›
        \`title\` is missing.
        Write \`title: { en: Getting data into Protiv }\` (its name, by language).

      unknown-key: Heating.yaml‹titel: { en: Heating }›
        \`titel\` is no key of a category.
        Write one of title, description, order, or take it out.

      wrong-value: Heating.yaml‹first›
        \`order\` does not fit: it is "first", expected number, received string.
        Write \`order: 1\` (smaller stands higher; categories without one follow by name).

      yaml: steam.yaml‹›
        This is no YAML: Flow map in block collection must be sufficiently indented and end with a }.
        Write \`key: value\`, one to a line; text that holds a colon or begins with a sign goes in quotes.

      wrong-value: Water.yaml‹Water›
        \`title\` does not fit: it is "Water", expected object, received string.
        Write \`title: { en: Getting data into Protiv }\` (its name, by language).

      wrong-value: Water.yaml‹"" }›
        \`description.en\` does not fit: it is empty.
        Write a value of that kind, or take it out.

      unknown-key: wood.yaml‹sp: Madera }›
        \`title.sp\` is no key of a category.
        Write one of en, es, or take it out."
    `);
  });

  test('of which two have one place', async () => {
    expect(
      await findingsAfter(
        category('Heating', 'title: { en: Heating }\norder: 1\n'),
        category('Water', 'title: { en: Water }\norder: 2\n'),
        category('wood', 'title: { en: Wood }\norder: 1\n'),
      ),
    ).toMatchInlineSnapshot(`
      "same-order: wood.yaml‹1›
        The order 1 is also that at Heating.yaml‹1›.
        Write another number: which of the two stands first is to be said."
    `);
  });

  test('that articles call otherwise than their files', async () => {
    expect(await findingsAfter(heating, edit(page, 'category: Heating', 'category: haeting'))).toMatchInlineSnapshot(`
      "category-name: no-heat.mdx‹Heating›
        "Heating" would be a category of its own, beside "heating".
        Write \`category: heating\`.

      category-name: winter.md‹haeting›
        "haeting" would be a category of its own, beside "heating".
        Write \`category: heating\`, or give it a file: src/content/categories/haeting.yaml."
    `);
  });

  test('that articles call by two names with one address', async () => {
    expect(await findingsAfter(edit(page, 'category: Heating', 'category: heating'))).toMatchInlineSnapshot(`
      "category-name: winter.md‹heating›
        "heating" would be a category of its own, beside "Heating".
        Write \`category: Heating\`."
    `);
  });

  test('that are called as their files are have no findings', async () => {
    const named = (file: string) => edit(file, 'category: Heating', 'category: heating');
    expect(await findingsAfter(heating, named(page), named(article))).toBe('');
  });
});

test('pages that would stand at one address', async () => {
  expect(
    await findingsAfter(
      write('src/content/docs/Winter.mdx', frontmatter),
      write('src/content/docs/heating.mdx', frontmatter),
      write('src/content/docs/water/index.md', '---\ntitle: Water\n---\n'),
    ),
  ).toMatchInlineSnapshot(`
    "same-address: heating.mdx‹---›
      Its address is /heating/, where the page of the category "Heating" is.
      Give the file another name: its path is its address.

    same-address: index.md‹---›
      Its address is /water/, where the page of the category "Water" is.
      Give the file another name: its path is its address.

    same-address: winter.md‹---›
      Its address is /winter/, as that of src/content/docs/Winter.mdx.
      Give the file another name: its path is its address."
  `);
});

test('terms that share a word', async () => {
  const term = (name: string, words: string) =>
    write(
      `src/content/glossary/${name}.yaml`,
      `${words}\nmeaning: A thing.\nsources: [example.com]\nchecked: 2099-12-31\n`,
    );
  expect(
    await findingsAfter(
      term('boiler', 'term: Boiler\nforms: [boilers, heaters]'),
      term('heater', 'term: Heater\nforms: [heaters]'),
    ),
  ).toMatchInlineSnapshot(`
    "same-term: heater.yaml‹heaters]›
      "heaters" is also a word of the term at boiler.yaml‹heaters]›.
      Keep it in one of the two: a word leads to one meaning."
  `);
  expect(await findingsAfter(term('boiler', 'term: Boiler\nforms: [boiler]'))).toBe('');
});
