import { expect, test } from 'vitest';
import { pageSections } from '../../src/astro/search/page-sections.ts';

const page = (text: string, title = 'Lamps') =>
  `<html><body><nav>Menu</nav><main data-pagefind-body lang="en"><h1>${title}</h1>${text}</main></body></html>`;
const sections = (html: string) => pageSections(html)?.sections;

test('a page is its text above the first heading, then what stands under each', () => {
  const read = sections(page('<p>About <b>lamps</b>.</p><h2 id="bulb">The bulb</h2><ul><li>Turn it.</li></ul>'));
  expect(read?.map(({ id, title, text }) => ({ id, title, text }))).toEqual([
    { id: undefined, title: 'Lamps', text: ['About lamps.'] },
    { id: 'bulb', title: 'The bulb', text: ['Turn it.'] },
  ]);
});

test('the heading of a state says which, and its answers are text apart from each other', () => {
  const answers =
    '<ul><li><a href="#x" data-answer="on">It is on</a></li><li><a href="#y" data-answer="off">Off</a></li></ul>';
  const state = `<section data-state="bulb"><h2 id="bulb">The bulb</h2>${answers}<h3 id="note">Note</h3><p>Hot.</p></section>`;
  expect(sections(page(state))?.slice(1)).toMatchObject([
    { id: 'bulb', state: 'bulb', text: ['It is on', 'Off'] },
    { id: 'note', text: ['Hot.'] },
  ]);
  expect(sections(page(state))?.[2]?.state).toBeUndefined();
});

test('what is drawn, acted on or kept apart is not read', () => {
  const apart = '<p data-pagefind-ignore>Still stuck?</p><button>Copy</button><svg><text>x</text></svg><p hidden>y</p>';
  expect(sections(page(`<h2 id="a">A</h2>${apart}<p>Read.</p>`))?.[1]?.text).toEqual(['Read.']);
});

test('links to sections keep what is said around them, and a list of links says nothing itself', () => {
  const listed = '<h2 id="more">More</h2><ul><li><a href="/a/">A</a></li></ul>';
  const read = sections(page(`<p>Been <a href="/lamp/#wire">a day</a>?</p>${listed}`));
  expect(read?.[0]?.links).toEqual([{ href: '/lamp/#wire', words: 'a day', around: 'Been a day?' }]);
  expect(read?.map(({ says }) => says)).toEqual([true, false]);
});

test('a page that is not to be found is not read', () => {
  expect(pageSections('<main lang="en"><h1>Gone</h1></main>')).toBeUndefined();
});
