import { button, element, icon } from './elements.ts';
import type { OfflineWords } from './words.ts';

/** What Chromium fires when it would install the site: https://wicg.github.io/manifest-incubations/#beforeinstallpromptevent-interface. */
interface InstallEvent extends Event {
  prompt(): Promise<{ outcome: string }>;
}

declare global {
  interface Window {
    /** The browser's offer to install the site, kept by the page's head until it is asked for. */
    installOffer?: InstallEvent;
  }
}

/** Where the browser offers to install the site, a button does, beside the PDFs. */
export function offerInstall(words: OfflineWords): void {
  const rows = [...document.querySelectorAll('.take')].map((section) => {
    const install = async () => {
      const answer = await window.installOffer?.prompt();
      if (answer?.outcome === 'accepted') window.installOffer = undefined;
      update();
    };
    const row = element('div', 'offline-row', icon('device'), button('offline-link', words.install, install));
    section.append(row);
    return row;
  });
  const update = () => {
    for (const row of rows) row.hidden = !window.installOffer;
  };
  addEventListener('beforeinstallprompt', (event) => {
    window.installOffer = event as InstallEvent;
    update();
  });
  addEventListener('appinstalled', () => {
    window.installOffer = undefined;
    update();
  });
  update();
}
