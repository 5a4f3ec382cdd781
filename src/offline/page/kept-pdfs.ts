import { keptPdfs } from '../stored.ts';
import { button, element, icon } from './elements.ts';
import type { OfflineWords } from './words.ts';

type State = 'offered' | 'saving' | 'kept' | 'noSpace' | 'notSaved';

/** Beside each link to a PDF: offers to keep it, says whether it is kept, and without a network, whether it can be had. */
export async function offerPdfs(scope: string, words: OfflineWords): Promise<void> {
  const cache = await caches.open(keptPdfs(scope));
  for (const section of document.querySelectorAll('.take')) {
    const links = [...section.querySelectorAll<HTMLAnchorElement>('a[href$=".pdf"]')];
    const [first] = links;
    if (first) offer(cache, section, first, links, words);
  }
}

function offer(
  cache: Cache,
  section: Element,
  first: HTMLAnchorElement,
  links: HTMLAnchorElement[],
  words: OfflineWords,
): void {
  const row = element('div', 'offline-row');
  const missing = element(
    'p',
    'offline-row',
    icon('cloudOff'),
    element('strong', '', first.text),
    element('span', 'offline-note', words.notOnDevice),
  );
  row.setAttribute('role', 'status');
  // Holds the focus while there is no button in it.
  row.tabIndex = -1;
  first.before(missing);
  section.append(row);

  const show = async (state?: State) => {
    const kept = await Promise.all(links.map(async (link) => (await cache.match(link.href)) !== undefined));
    links.forEach((link, index) => {
      link.hidden = !navigator.onLine && !kept[index];
    });
    missing.hidden = navigator.onLine || kept[0] === true;
    const now = state ?? (kept[0] ? 'kept' : 'offered');
    row.hidden = !navigator.onLine && !kept[0];
    const hadFocus = row.contains(document.activeElement);
    row.replaceChildren(...contents[now]());
    if (hadFocus) (row.querySelector('button') ?? row).focus();
  };
  const keep = async () => {
    await show('saving');
    await show(await save(cache, first.href));
  };
  const remove = async () => {
    await cache.delete(first.href);
    await show();
  };
  const failed = (text: string) => [icon('cloudOff'), text, button('offline-link', words.tryAgain, keep)];
  const contents: Record<State, () => (Node | string)[]> = {
    offered: () => [
      icon('cloud'),
      button('offline-link', words.keep, keep),
      element('span', 'offline-note', words.keepAdds),
    ],
    saving: () => [icon('cloud'), words.saving],
    kept: () => [icon('check'), words.kept, button('offline-link', words.remove, remove)],
    noSpace: () => failed(words.noSpace),
    notSaved: () => failed(words.notSaved),
  };
  // Meanwhile the PDF may have been opened, and so kept.
  for (const type of ['online', 'offline', 'pageshow', 'focus']) addEventListener(type, () => void show());
  void show();
}

async function save(cache: Cache, address: string): Promise<State> {
  try {
    const response = await fetch(address, { cache: 'no-cache' });
    if (response.status !== 200) return 'notSaved';
    await cache.put(address, response);
    return 'kept';
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'noSpace' : 'notSaved';
  }
}
