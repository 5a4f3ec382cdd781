/** Text, and elements that are no higher than their lines. Not among them: pictures, tables, code, charts. */
const lowCalls = new Set([
  ...[
    'head',
    'p',
    'question',
    'answer',
    'shared-answer',
    'shared-answers',
    'arrival',
    'follow',
    'web',
    'web-row',
    'go',
  ],
  ...['bullets', 'numbers', 'strong', 'emph', 'code', 'key', 'place-mark', 'caption', 'small-print', 'linebreak'],
]);

/** Points that a call, a text and a character of it take at most: lines are taken for shorter and higher than any are. */
const perCall = 24;
const perText = 20;
const perCharacter = 0.4;

/** Points that the lines, labels and gaps of a support request take together, and each of its boxes to tick. */
const ofRequest = 320;
const perBox = 20;

/** The height of a page's text: `text-height` of `template/measures.typ`. */
const textHeight = 684;

const strings = /"(?:[^"\\]|\\.)*"/g;

const stringsIn = (typst: string) => typst.match(strings) ?? [];

/**
 * Whether content fits on one page for certain, so that Typst need not set it twice to find out. What may be of any
 * height never does.
 * @param typst content as this folder writes it: calls and strings
 * @param request the support request that stands below it, if one does
 */
export function surelyFits(typst: string, request = ''): boolean {
  const withoutWords = typst.replace(strings, '""');
  const calls = [...withoutWords.matchAll(/#([\w-]+)\(/g)].map(([, name = '']) => name);
  if (!calls.every((name) => lowCalls.has(name))) return false;
  const texts = withoutWords.split('#""').length - 1;
  const characters = [...stringsIn(typst), ...stringsIn(request)].join('').length;
  const ofBelow = request === '' ? 0 : ofRequest + stringsIn(request).length * perBox;
  return calls.length * perCall + texts * perText + characters * perCharacter + ofBelow <= textHeight;
}
