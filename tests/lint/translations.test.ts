import { globSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkArticles } from '../../src/astro/check.ts';
import { digestOf, untranslatedFindings } from '../../src/astro/translations.ts';
import { findingText } from '../../src/flow/finding.ts';
import {
  article,
  base,
  type Edit,
  edit,
  findingsAfter,
  integration,
  otherArticle,
  page,
  withCopy,
  write,
} from './broken-project.ts';
import { inSpanish, translatedPage, translates, translation } from './in-spanish.ts';

/** What keeps the check from passing, and lets a site be published; a digest is shown as the file that has it. */
function untranslatedAfter(...edits: Edit[]): Promise<string[]> {
  return withCopy(base, [...inSpanish, ...edits], async (root) => {
    const files = globSync('src/content/**/*.*', { cwd: root });
    const named = new Map(files.map((file) => [digestOf(readFileSync(path.join(root, file), 'utf8')), file]));
    return untranslatedFindings(root, []).map((one) =>
      findingText(one).replace(/(?<=translates: ")\w{8}/, (digest) => `digest of ${named.get(digest)}`),
    );
  });
}

describe('a translation', () => {
  test('that says the same has no findings, and links to what is not translated', async () => {
    expect(await findingsAfter(...inSpanish)).toBe('');
  });

  test('has the answers and steps of its machine', async () => {
    expect(
      await findingsAfter(
        ...inSpanish,
        edit(translation, '<Answer id="firm">No, está firme</Answer>', '<Answer id="dry">No gotea</Answer>'),
        edit(translation, '</Troubleshooter>', '<Step state="sink">\n### Otro\n\nMás.\n</Step>\n\n</Troubleshooter>'),
      ),
    ).toMatchInlineSnapshot(`
      "unknown-answer: drip.mdx‹<Answer id="dry">No gotea</Answer>›
        The machine knows no answer "dry" in "tap"; its answer "firm" has no words (drip.ts‹firm: 'plumber' } },›; the original is at drip.mdx‹<Answer id="firm">No, it is firm</An…›).
        Write <Answer id="firm">.

      section-without-state: drip.mdx‹<Step state="sink">›
        The machine has no state "sink" (drip.ts‹{›; the original is at drip.mdx‹<Troubleshooter machine="drip">›).
        Write one of its states (tighten, tap, plumber), or take the section out."
    `);
  });

  test('has headings of the same levels, each with the place of the other file', async () => {
    expect(
      await findingsAfter(
        ...inSpanish,
        edit(translation, '### Aprieta', '#### Aprieta'),
        edit(otherArticle, '</Troubleshooter>', '</Troubleshooter>\n\n## Good to know\n\nOld taps drip.\n'),
        edit(translatedPage, '[Revisa', '## Más\n\n[Revisa'),
      ),
    ).toMatchInlineSnapshot(`
      "translation: drip.mdx‹<Troubleshooter machine="drip">›
        Headings besides those of steps: 1 in the original (src/content/docs/drip.mdx), 0 here.
        Write those of the original, in its order: "Good to know" (drip.mdx‹## Good to know›).

      translation: drip.mdx‹#### Aprieta la manija›
        The heading "Aprieta la manija" is of level 4, in the original (drip.mdx‹### Tighten the handle›) "Tighten the handle" of level 3.
        Write ### before it.

      translation: winter.md‹## Más›
        Headings besides those of steps: 0 in the original (src/content/docs/winter.md), 1 here.
        Take them out, or write them there too."
    `);
  });

  test('links where its original does, and stands in its category', async () => {
    expect(
      await findingsAfter(
        ...inSpanish,
        edit(translation, 'category: Water', 'category: Heating'),
        edit(translation, ' <StepLink to="no-heat" state="heater">Descubre por qué</StepLink>', ''),
        edit(translatedPage, '/es/heating/no-heat/#lamp', '/es/drip/#tap'),
        edit(translatedPage, '#common-mistakes)', '#common-mistakes) o [llama](tel:+1-800-555-0100)'),
      ),
    ).toMatchInlineSnapshot(`
      "translation: drip.mdx‹---›
        <StepLink to="no-heat" state="heater"> of the original (drip.mdx‹<StepLink to="no-heat" state="heater…›) is missing.
        Write it here too.

      translation: drip.mdx‹Heating›
        The category here is "Heating", in the original (drip.mdx‹Water›) "Water".
        Write \`category: Water\`.

      translation: winter.md‹[Revisa la lámpara](/es/drip/#tap) y…›
        Here stands /drip/#tap, in the original (winter.md‹[Check the lamp](/heating/no-heat/#l…›) /heating/no-heat/#lamp.
        Write /heating/no-heat/#lamp, in this language's part of the site.

      translation: winter.md‹[llama](tel:+1-800-555-0100).›
        tel:+1-800-555-0100 does not stand in the original.
        Take it out, or write it there too."
    `);
  });

  test('has the machine of its original', async () => {
    expect(
      await findingsAfter(...inSpanish, edit(translation, 'machine="drip"', 'machine="no-heat"')).then((all) =>
        all.split('\n\n').filter((one) => one.startsWith('translation: ')),
      ),
    ).toMatchInlineSnapshot(`
      [
        "translation: drip.mdx‹<Troubleshooter machine="no-heat">›
        The machine here is "no-heat", in the original (drip.mdx‹<Troubleshooter machine="drip">›) "drip".
        Write <Troubleshooter machine="drip">.",
      ]
    `);
  });

  test('gives its headings the ids of the original', async () => {
    const heading = (title: string) => (file: string, before: string) =>
      edit(file, before, `## ${title}\n\n[Here](#good-to-know).\n\n${before}`);
    const edits = [heading('Good to know')(page, 'Is a room'), heading('Conviene saber')(translatedPage, '[Revisa la')];
    expect(await findingsAfter(...inSpanish, ...edits)).toBe('');
  });
});

describe('what is not translated', () => {
  test('is said for each page and each of its kinds of words, with what to write', async () => {
    expect(
      await untranslatedAfter(
        write('src/content/glossary/tap.yaml', 'term: Tap\n'),
        write('src/content/categories/Water.yaml', 'title:\n  en: Water\n'),
        write(integration, 'name: Aqua\njob:\n  text: Pipes\n'),
      ),
    ).toMatchInlineSnapshot(`
      [
        "src/content/docs/heating/no-heat.mdx:1:1  There is no translation into "es".  Write src/content/docs/es/heating/no-heat.mdx, with \`translates: "digest of src/content/docs/heating/no-heat.mdx"\`, or \`untranslated: true\` here.",
        "src/content/glossary/tap.yaml:1:1  There is no translation into "es".  Write src/content/glossary/es/tap.yaml, with \`translates: "digest of src/content/glossary/tap.yaml"\`.",
        "src/content/categories/Water.yaml:2:3  \`title\` has no words in "es".  Write \`es: …\` beside \`en: …\` below \`title\`.",
        "src/content/integrations/aqua.yaml:3:9  \`text\` has no words in "es".  Write \`es: …\` beside \`en: …\` below \`text\`.",
      ]
    `);
  });

  test('is said of an older one with its new digest, and of one that does not say what it was made from', async () => {
    expect(
      await untranslatedAfter(
        edit(otherArticle, 'Two checks.', 'Two or three checks.'),
        edit(translatedPage, `${translates(page)}\n`, ''),
      ),
    ).toMatchInlineSnapshot(`
      [
        "src/content/docs/es/drip.mdx:6:13  src/content/docs/drip.mdx has changed since this was made from it.  Hold the words against it, then write \`translates: "digest of src/content/docs/drip.mdx"\`.",
        "src/content/docs/heating/no-heat.mdx:1:1  There is no translation into "es".  Write src/content/docs/es/heating/no-heat.mdx, with \`translates: "digest of src/content/docs/heating/no-heat.mdx"\`, or \`untranslated: true\` here.",
        "src/content/docs/es/winter.md:1:1  This does not say which text of src/content/docs/winter.md it was made from.  Hold the words against it, then write \`translates: "digest of src/content/docs/winter.md"\`.",
        "src/content/integrations/aqua.yaml:8:16  \`text\` has no words in "es".  Write \`es: …\` beside \`en: …\` below \`text\`.",
      ]
    `);
  });

  test('is told from one that stands under another name', async () => {
    const moved = (root: string) =>
      renameSync(path.join(root, translation), path.join(root, 'src/content/docs/es/gota.mdx'));
    expect((await untranslatedAfter(moved)).filter((text) => !/no-heat|aqua/.test(text))).toEqual([
      `src/content/docs/es/gota.mdx:1:1  This is the translation of ${otherArticle}, which has another name.  Name it ${translation}.`,
    ]);
  });

  test('is not said of what has a fault: it will be another text', async () => {
    const found = await withCopy(
      base,
      [...inSpanish, edit(otherArticle, 'state="heater"', 'state="heatr"')],
      async (root) => {
        const { findings } = await checkArticles(root);
        return untranslatedFindings(root, findings).map(({ place }) => place.file);
      },
    );
    expect(found).toEqual([article, integration]);
  });

  test('may be meant so, and is none of a site in one language', async () => {
    const untranslated = edit(article, 'checked: ', 'untranslated: true\nchecked: ');
    const inBoth = edit(integration, 'text: Configured in Protiv', 'text: { en: Configured in Protiv, es: En Protiv }');
    expect(await untranslatedAfter(untranslated, inBoth)).toEqual([]);
    expect(await withCopy(base, [], async (root) => untranslatedFindings(root, []))).toEqual([]);
  });

  test('shows the original in its place, and joins no article to a machine twice', async () => {
    const { flows } = await withCopy(base, inSpanish, checkArticles);
    expect(Object.keys(flows.es ?? {})).toEqual(['drip']);
    expect(flows.es?.drip?.path).toBe('/es/drip/');
  });
});
