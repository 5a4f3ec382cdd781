/** An answer the reader gave, at the step the reader stood at. */
export interface AnswerEntry {
  kind: 'answer';
  state: string;
  answer: string;
  /** The target the reader chose, where the guard was undecided. */
  target?: string;
  /** The answer is being changed: replay stops here and asks again. */
  changing?: boolean;
}

/** Everything that is not an answer: a step's own link, a node of the chart, a link in an outcome. */
export interface JumpEntry {
  kind: 'jump';
  state: string;
}

export type Entry = AnswerEntry | JumpEntry;

/** What a walk's link says, before any machine has been asked whether it fits. */
export interface Walk {
  /** Values of context given by the link, as text; `integration` is the picked one. */
  presets: Record<string, string>;
  entries: Entry[];
  /** The walk in another troubleshooter that led here, as `<machine>.<its entries>`; always with the dot. */
  after?: string;
}

export interface DecodedWalk {
  walk: Walk;
  /** How many entries were left out since the link holds more than a walk may. */
  truncated: number;
}

const mostEntries = 200;

// What has a meaning in an entry is escaped in ids before the form encoding. No id of a machine holds any of it: this
// only keeps the ids of a hostile link from turning into something else when the link is written again.
const escapeId = (id: string) => id.replace(/[%~!@$.]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
const unescapeId = (id: string) => id.replace(/%(25|7e|21|40|24|2e)/g, (code) => decodeURIComponent(code));

function answerEntry(state: string, text: string): AnswerEntry {
  const changing = text.startsWith('!');
  const [answer = '', ...target] = text.slice(changing ? 1 : 0).split('~');
  return {
    kind: 'answer',
    state: unescapeId(state),
    answer: unescapeId(answer),
    ...(target.length > 0 && { target: unescapeId(target.join('~')) }),
    ...(changing && { changing }),
  };
}

/**
 * Reads the fragment of a walk's link, with or without its `#`; `null` if it is not one. Whatever else it holds, it
 * is read as well as it can be: bad escapes stay as they are, as in a form.
 */
export function decodeWalk(fragment: string): DecodedWalk | null {
  const query = /^#?walk(\?.*)/s.exec(fragment)?.[1];
  if (query === undefined) return null;
  const presets: [string, string][] = [];
  const entries: Entry[] = [];
  let after: string | undefined;
  const all = [...new URLSearchParams(query)];
  for (const [key, value] of all.slice(0, mostEntries)) {
    if (key.startsWith('$')) presets.push([key.slice(1), value]);
    else if (key === '@') entries.push({ kind: 'jump', state: unescapeId(value) });
    else if (key === 'after' && value.includes('.')) after = value;
    else entries.push(answerEntry(key, value));
  }
  return {
    // fromEntries, since an assignment would take a key named __proto__ for something else.
    walk: { presets: Object.fromEntries(presets), entries, ...(after !== undefined && { after }) },
    truncated: Math.max(0, all.length - mostEntries),
  };
}

function pairOf(entry: Entry): [string, string] {
  if (entry.kind === 'jump') return ['@', escapeId(entry.state)];
  const target = entry.target === undefined ? '' : `~${escapeId(entry.target)}`;
  return [escapeId(entry.state), (entry.changing ? '!' : '') + escapeId(entry.answer) + target];
}

const encodePairs = (pairs: string[][]) => new URLSearchParams(pairs).toString();

/** The marks of entries as they are: a fragment may hold them, and a link with them can be read. */
const encodeEntries = (pairs: string[][]) =>
  encodePairs(pairs).replace(/%(40|24|7E|21)/g, (code) => decodeURIComponent(code));

/** The fragment of the walk's link, without `#`: presets, the hand-over, then the entries in order. */
export function encodeWalk({ presets, entries, after }: Walk): string {
  const parts = [
    encodeEntries(Object.entries(presets).map(([key, value]) => [`$${key}`, value])),
    after === undefined ? '' : encodePairs([['after', after]]),
    encodeEntries(entries.map(pairOf)),
  ];
  return `walk?${parts.filter((part) => part !== '').join('&')}`;
}
