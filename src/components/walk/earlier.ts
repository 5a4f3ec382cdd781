import { useEffect, useState } from 'react';
import type { TroubleshooterJson } from '../../flow/exports/json.ts';
import { type EarlierCheck, earlierChecks } from '../../flow/walk/earlier-checks.ts';
import { earlierWalk } from '../../flow/walk/hand-over.ts';
import { encodeWalk } from '../../flow/walk/link.ts';

/** The walk in another troubleshooter that led here, in that one's words. */
export interface Earlier {
  title: string;
  /** Opens that walk. */
  href: string;
  checks: EarlierCheck[];
}

const asked = new Map<string, Promise<Earlier>>();

/** Reads the other troubleshooter's words from its export, once. Rejects if they are not to be had. */
async function load(after: string): Promise<Earlier> {
  const { machine, walk } = earlierWalk(after);
  // The first language has no folder.
  const { lang } = document.documentElement;
  const root = import.meta.env.BASE_URL.replace(/\/?$/, lang === 'en' ? '/' : `/${lang}/`);
  const answer = await fetch(`${root}troubleshooters/${encodeURIComponent(machine)}.json`);
  if (!answer.ok) throw new Error(`${answer.url} answers ${answer.status}.`);
  const other: TroubleshooterJson = await answer.json();
  // Its address, on the host this page is read at.
  const href = `${new URL(other.url).pathname}#${encodeWalk(walk)}`;
  return { title: other.title, href, checks: earlierChecks(other, walk) };
}

/** The walk before this one; nothing if there was none, or as long as its words have not come. */
export function useEarlier(after: string | undefined): Earlier | undefined {
  const [earlier, setEarlier] = useState<Earlier>();
  useEffect(() => {
    setEarlier(undefined);
    if (after === undefined) return;
    const loading = asked.get(after) ?? load(after);
    asked.set(after, loading);
    // What does not come is asked for again the next time it is to be shown.
    loading.then(setEarlier, () => asked.delete(after));
  }, [after]);
  return earlier;
}
