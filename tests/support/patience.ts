import type { Page } from '@playwright/test';
import { patience } from '../../src/components/walk/walk-head.ts';

/** How long pages that are opened to be walked wait for the walk from now on, however busy the machine is. */
export async function setPatience(page: Page, wait: 'none' | 'endless'): Promise<void> {
  await page.addInitScript(
    ([patience, wait]) => {
      const own = window.setTimeout.bind(window);
      const waiting = (act: () => void, delay?: number) => {
        if (delay !== patience.walk && delay !== patience.step) return own(act, delay);
        return wait === 'none' ? own(act) : 0;
      };
      window.setTimeout = waiting as typeof window.setTimeout;
    },
    [patience, wait] as const,
  );
}
