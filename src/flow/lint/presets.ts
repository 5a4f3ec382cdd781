import type { Finding } from '../finding.ts';
import type { Flow } from '../flow.ts';
import { pathOf } from '../link-path.ts';
import { integrationKey } from '../walk/presets.ts';
import type { LinkWords, Words } from '../words.ts';
import type { Joined, Site } from './links.ts';
import { near } from './near.ts';

/** What a link says beforehand to the troubleshooter it leads to, as `?integration=aspire`. */
export function presetFindings(link: LinkWords, joined: Joined[], words: Words, { integrations }: Site): Finding[] {
  const { url, to, preset, place } = link;
  const flow = joined.find((one) =>
    url === undefined ? one.flow.machine === to : one.flow.path === pathOf(link, words),
  )?.flow;
  const query = preset ?? (url && /\?([^#]*)/.exec(url)?.[1]);
  if (preset && words.machine !== undefined && (to ?? words.machine) === words.machine) {
    return [
      {
        rule: 'preset-within',
        place,
        message: 'A link within an article says nothing beforehand: the reader is there already.',
        fix: `Take preset="${preset}" out.`,
      },
    ];
  }
  if (!query || !flow) return [];
  return [...new URLSearchParams(query)].flatMap(([key, value]) => {
    const values = key === integrationKey ? integrations : settable(flow, key);
    if (values.includes(value)) return [];
    const [message, fix] =
      values.length > 0
        ? [`"${flow.title}" knows no ${key} "${value}".`, `Write one of: ${near(value, values)}.`]
        : [`"${flow.title}" knows nothing called "${key}".`, `Take "${key}=${value}" out of the link.`];
    return [{ rule: 'unknown-preset', place, message, fix }];
  });
}

/** The values that answers of a machine give to a key of its context. */
function settable(flow: Flow, key: string): string[] {
  const targets = Object.values(flow.states).flatMap(({ answers }) => answers.flatMap((answer) => answer.targets));
  const values = targets.flatMap(({ sets = {} }) => (Object.hasOwn(sets, key) ? [String(sets[key])] : []));
  return [...new Set(values)];
}
