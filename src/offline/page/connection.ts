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
  const update = () => {
    for (const chip of chips) chip.hidden = navigator.onLine;
    if (!navigator.onLine) tellOnce(words);
  };
  addEventListener('online', update);
  addEventListener('offline', update);
  update();
}

function tellOnce(words: OfflineWords): void {
  if (barAsks() || sessionStorage.getItem(told)) return;
  sessionStorage.setItem(told, 'yes');
  const bar = showBar({ title: words.youAreOffline, text: words.stillWork });
  setTimeout(() => hideBar(bar), barStays);
}
