import { barAsks, hideBar, showBar } from './bar.ts';
import { element, icon } from './elements.ts';
import type { OfflineWords } from './words.ts';

const barStays = 6000;
const told = 'offline-told';

/** While there is no network a chip stands in the header, and once a bar says that the pages still work. */
export function watchConnection(words: OfflineWords): void {
  const places = [
    document.querySelector('header site-search')?.parentElement,
    document.querySelector('header .right-group')?.firstElementChild,
  ];
  const chips = places.map((place) => {
    const chip = element('span', 'offline-chip', icon('cloudOff'), element('span', '', words.offline));
    chip.title = words.offline;
    chip.hidden = true;
    place?.before(chip);
    return chip;
  });
  const title = document.querySelector<HTMLElement>('header .site-title');
  const update = () => {
    for (const chip of chips) chip.hidden = true;
    const room = title?.offsetWidth ?? 0;
    for (const chip of chips) {
      chip.classList.remove('offline-below');
      chip.hidden = navigator.onLine;
    }
    // A long title leaves no room beside it on a narrow phone.
    if ((title?.offsetWidth ?? 0) < room) chips[0]?.classList.add('offline-below');
    if (!navigator.onLine) tellOnce(words);
  };
  for (const type of ['online', 'offline', 'resize']) addEventListener(type, update);
  update();
}

function tellOnce(words: OfflineWords): void {
  if (barAsks() || sessionStorage.getItem(told)) return;
  sessionStorage.setItem(told, 'yes');
  const bar = showBar({ title: words.youAreOffline, text: words.stillWork });
  setTimeout(() => hideBar(bar), barStays);
}
