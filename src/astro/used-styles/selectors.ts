import type { Selector, SelectorComponent } from 'lightningcss';

/** A start tag of a built page, whatever stands in its attributes. */
const tag = /<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;

/** A script that stands in the page itself. */
const script = /<script(?:"[^"]*"|'[^']*'|[^'">])*>(.*?)<\/script>/gis;

/** What a script may put on an element: `data-mark` is also `dataset.mark`, and `aria-current` is `ariaCurrent`. */
function settable(word: string): string[] {
  const kebab = word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return [word, kebab, `data-${kebab}`];
}

/** All that a script could call an element, a class, an attribute or its value: every word of it. */
export function wordsOfScript(code: string): string[] {
  return [...new Set((code.match(/[\w-]+/g) ?? []).flatMap(settable))];
}

/** What the elements of a page are called, with their classes, attributes and values, and what its own scripts may add. */
export function wordsOfPage(html: string): string[] {
  const scripts = [...html.matchAll(script)].map(([, code = '']) => code).join('\n');
  const tags = html.match(tag)?.join('') ?? '';
  return [...new Set([...tags.split(/[\s"'<>=]+/), ...wordsOfScript(scripts)])];
}

/**
 * Whether a selector can match an element of the given words. Of `:is()` all stays if one of its alternatives can: they
 * weigh as much as the heaviest of them. What `:not()` names need not be there.
 */
export function canMatch(selector: Selector, words: Set<string>): boolean {
  return selector.every((part) => {
    if (part.type === 'type' || part.type === 'class' || part.type === 'id') return words.has(part.name);
    if (part.type === 'attribute') return words.has(part.name) && canHaveValue(part, words);
    if (part.type !== 'pseudo-class') return true;
    if (part.kind !== 'is' && part.kind !== 'where' && part.kind !== 'has') return true;
    return part.selectors.some((one) => canMatch(one, words));
  });
}

/** Only of values that are one word it is known whether they occur. */
function canHaveValue({ operation }: SelectorComponent & { type: 'attribute' }, words: Set<string>): boolean {
  return operation?.operator !== 'equal' || /[^\w-]/.test(operation.value) || words.has(operation.value);
}
