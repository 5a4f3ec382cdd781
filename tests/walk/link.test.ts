import { describe, expect, test } from 'vitest';
import { decodeWalk, encodeWalk, type Walk } from '../../src/flow/walk/link.ts';

const walk = (parts: Partial<Walk>): Walk => ({ presets: {}, entries: [], ...parts });
const answer = (state: string, id: string, more = {}) => ({ kind: 'answer' as const, state, answer: id, ...more });
const jump = (state: string) => ({ kind: 'jump' as const, state });

describe('a link and the walk it says', () => {
  test.each<[string, Walk]>([
    ['walk?', walk({})],
    ['walk?sync-timing=cycle-passed', walk({ entries: [answer('sync-timing', 'cycle-passed')] })],
    ['walk?a=x&b=y&a=x', walk({ entries: [answer('a', 'x'), answer('b', 'y'), answer('a', 'x')] })],
    ['walk?source=all-good~causes', walk({ entries: [answer('source', 'all-good', { target: 'causes' })] })],
    ['walk?status=!failed', walk({ entries: [answer('status', 'failed', { changing: true })] })],
    [
      'walk?source=!all-good~causes',
      walk({ entries: [answer('source', 'all-good', { changing: true, target: 'causes' })] }),
    ],
    ['walk?@=status', walk({ entries: [jump('status')] })],
    [
      'walk?a=x&@=status&status=failed',
      walk({ entries: [answer('a', 'x'), jump('status'), answer('status', 'failed')] }),
    ],
    [
      'walk?$record=worker&$integration=aspire&a=x',
      walk({ presets: { record: 'worker', integration: 'aspire' }, entries: [answer('a', 'x')] }),
    ],
    ['walk?after=other.a%3Dx%26%40%3Db&@=c', walk({ after: 'other.a=x&@=b', entries: [jump('c')] })],
    ['walk?$name=Maple+St.+%26+5th+%C3%A9', walk({ presets: { name: 'Maple St. & 5th é' } })],
  ])('%s', (link, said) => {
    expect(decodeWalk(link)).toEqual({ walk: said, truncated: 0 });
    expect(encodeWalk(said)).toBe(link);
  });
});

describe('links that were written otherwise say the same', () => {
  test.each([
    ['with its #', '#walk?a=x&@=b'],
    ['escaped as a form escapes', 'walk?a=x&%40=b'],
    ['with empty entries', 'walk?&a=x&&@=b&'],
    ['with letters escaped', 'walk?%61=%78&@=b'],
  ])('%s', (_, link) => {
    expect(decodeWalk(link)?.walk).toEqual(walk({ entries: [answer('a', 'x'), jump('b')] }));
  });

  test('marks escaped as a form escapes', () => {
    expect(decodeWalk('walk?a=%21x%7Ey&%24k=v')?.walk).toEqual(
      walk({ presets: { k: 'v' }, entries: [answer('a', 'x', { changing: true, target: 'y' })] }),
    );
  });

  test('a space is + or %20', () => {
    expect(decodeWalk('walk?$a=1+2&$b=1%202')?.walk.presets).toEqual({ a: '1 2', b: '1 2' });
  });

  test('presets and the hand-over stand first, and the last one said holds', () => {
    const link = 'walk?a=x&$k=1&after=m.a%3Dx&$k=2&after=n.';
    expect(encodeWalk(decodeWalk(link)?.walk ?? walk({}))).toBe('walk?$k=2&after=n.&a=x');
  });
});

describe('what is not a walk', () => {
  test.each(['', '#', 'walk', '#walk', 'walked?a=b', '##walk?a=b', '#sync-status', 'Walk?a=b', '#walk%3Fa=b'])(
    '%j',
    (fragment) => {
      expect(decodeWalk(fragment)).toBeNull();
    },
  );
});

describe('a hostile link', () => {
  test('bad escapes stay as they are', () => {
    expect(decodeWalk('walk?a%=%zz&b=%')?.walk.entries).toEqual([answer('a%', '%zz'), answer('b', '%')]);
    expect(decodeWalk('walk?a=%ff')?.walk.entries).toEqual([answer('a', '\ufffd')]);
  });

  test('an entry with no = is an answer with no name', () => {
    expect(decodeWalk('walk?a&=x&=')?.walk.entries).toEqual([answer('a', ''), answer('', 'x'), answer('', '')]);
  });

  test('a second question mark, line ends and all that follows the first = belong to the value', () => {
    expect(decodeWalk('walk??a=b=c\nd')?.walk.entries).toEqual([answer('?a', 'b=c\nd')]);
  });

  test('a key named like what every object has is a preset as any other', () => {
    const decoded = decodeWalk('walk?$__proto__=x&$constructor=y')?.walk ?? walk({});
    expect(Object.entries(decoded.presets)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
    expect(encodeWalk(decoded)).toBe('walk?$__proto__=x&$constructor=y');
  });

  test.each<[string, Walk]>([
    ['a state that looks like a jump', walk({ entries: [answer('@', 'x')] })],
    ['a state that looks like a preset', walk({ entries: [answer('$k', 'x')] })],
    ['a state called after', walk({ entries: [answer('after', 'x'), answer('after', 'm.a=x')] })],
    ['an answer that looks changed', walk({ entries: [answer('a', '!x'), answer('a', '!!x', { changing: true })] })],
    [
      'an answer that looks as if it had a target',
      walk({ entries: [answer('a', 'x~y'), answer('a~b', 'x~', { target: '~y' })] }),
    ],
    ['ids that look escaped', walk({ entries: [answer('%40', '%21x'), jump('%2540')] })],
    ['empty ids', walk({ presets: { '': '' }, entries: [answer('', ''), answer('', '', { target: '' }), jump('')] })],
  ])('%s is still what it was when the link is written again', (_, said) => {
    expect(decodeWalk(encodeWalk(said))?.walk).toEqual(said);
  });
});

describe('decoding stops at 200 entries', () => {
  test('of any kind', () => {
    const decoded = decodeWalk(`walk?$k=v&${'a=x&'.repeat(250)}`);
    expect(decoded?.walk.entries).toHaveLength(199);
    expect(decoded?.truncated).toBe(51);
  });

  test('and says so of no shorter link', () => {
    expect(decodeWalk(`walk?${'a=x&'.repeat(200)}`)?.truncated).toBe(0);
  });
});
