import { describe, expect, test } from 'vitest';
import { pageMarkdown } from '../../src/astro/markdown/page-markdown.ts';

const url = new URL('https://help.example.com/base/topic/');
const markdown = (html: string) => pageMarkdown(`<html><body><main>${html}</main></body></html>`, url).trimEnd();

describe('a built page as Markdown', () => {
  test('answers say where they lead; the words of the looks give way', () => {
    const answers =
      '<ul><li><svg></svg><a href="#next" data-answer="yes">Yes<span>, if it rains</span></a><span>Step 2</span></li></ul>';
    expect(markdown(`${answers}<h2 id="next">Step 2: Take <em>an</em> umbrella</h2>`)).toBe(
      '- [Yes, if it rains](https://help.example.com/base/topic/#next) → Step 2: Take an umbrella\n\n## Step 2: Take *an* umbrella',
    );
  });

  test('links and pictures are absolute, addresses of other kinds stay', () => {
    const html = '<a href="/base/a/">a</a> <a href="mailto:a@example.com">b</a> <img src="c.png" alt="c">';
    expect(markdown(`<p>${html}</p>`)).toBe(
      '[a](https://help.example.com/base/a/) [b](mailto:a@example.com) ![c](https://help.example.com/base/topic/c.png)',
    );
  });

  test.each([
    ['what is hidden', '<p hidden>no</p>'],
    ['scripts and styles', '<script>no()</script><style>no{}</style><template><p>no</p></template>'],
    ['controls', '<form><label>no<input></label></form><button>no</button><select><option>no</option></select>'],
    ['navigation', '<nav><a href="/">no</a></nav><footer>no</footer>'],
    ['the flowchart', '<section data-flowchart><h2>no</h2></section>'],
    ['comments', '<!-- no -->'],
  ])('%s is left out', (_, html) => {
    expect(markdown(`<p>yes</p>${html}`)).not.toContain('no');
  });

  test('what only the looks set apart is set apart', () => {
    expect(markdown('<p><b>Wait</b><span>if “No”</span></p>')).toBe('**Wait** if “No”');
    expect(markdown('<table><tr><th>a</th></tr><tr><td><div>b</div><div>c</div></td></tr></table>')).toBe(
      '| a    |\n| ---- |\n| b; c |',
    );
  });

  test('signs of Markdown in the text stay signs', () => {
    expect(markdown('<p>*a* [b] &lt;c></p>')).toBe('\\*a\\* \\[b] \\<c>');
  });

  test('header and sidebar are not the page', () => {
    expect(pageMarkdown('<header>no</header><main><h1>yes</h1></main><aside>no</aside>', url)).toBe('# yes\n');
  });

  test('a page without <main> is refused by its path', () => {
    expect(() => pageMarkdown('<p>yes</p>', url)).toThrow('/base/topic/ has no <main>.');
  });
});
