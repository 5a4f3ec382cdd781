let attempts = 0;

/**
 * Imports a module that may have failed to load before. Chromium keeps a failed fetch for as long as the page lives
 * and never asks for that address again; it does for the same address with another query.
 * @param load the plain import, so that the bundler sees it: `() => import('./results.ts')`
 */
export async function importAgain<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    const address = String(error).match(/https?:\S+\.js/)?.[0];
    if (!address) throw error;
    attempts += 1;
    return (await import(/* @vite-ignore */ `${address}?again=${attempts}`)) as Module;
  }
}
