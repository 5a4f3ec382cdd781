import mdx from '@astrojs/mdx';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { checkedSite } from './src/astro/checked-site.ts';
import troubleshooters from './src/astro/index.ts';
import markdownPages from './src/astro/markdown/index.ts';
import offline from './src/astro/offline/index.ts';
import pdfs from './src/astro/pdf.ts';
import searchIndex from './src/astro/search/index.ts';
import usedStyles from './src/astro/used-styles/index.ts';

const components = './src/components/site';
const checked = checkedSite();

/**
 * Vite wraps each `import()` in a helper that fetches ahead what the module imports. What is loaded on intent here is
 * one file and its styles are the page's, so that the helper and its lists of files would only make every page heavier.
 * @type {import('vite').Plugin}
 */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  configEnvironment: () => ({ build: { modulePreload: false } }),
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
};

/**
 * On paper, tabs are laid out by styles of ours, which only pages with tabs pay for.
 * @type {import('vite').Plugin}
 */
const printTabs = {
  name: 'print-tabs',
  enforce: 'pre',
  transform: (code, id) =>
    /\/user-components\/Tabs\.astro$/.test(id) ? `import '/src/styles/print-tabs.css';\n${code}` : undefined,
};

/**
 * Starlight keeps on every page which groups of its sidebar are folded; ours has none that fold.
 * @type {import('vite').Plugin}
 */
const noFoldedGroups = {
  name: 'no-folded-groups',
  enforce: 'pre',
  transform: (_, id) => (/\/SidebarPersistState(\.[jt]s)?$/.test(id) ? '' : undefined),
};

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://help.protiv.com',
  base: process.env.BASE_PATH,
  // Pages are small; fetching them ahead costs a script on every one.
  prefetch: false,
  vite: {
    plugins: [plainImports, printTabs, noFoldedGroups],
    // What React has had for years; the shim would be loaded with every walk.
    resolve: {
      alias: [
        { find: /^use-sync-external-store\/shim$/, replacement: 'react' },
        { find: 'use-sync-external-store/shim/with-selector', replacement: 'use-sync-external-store/with-selector' },
      ],
    },
    // One sheet that is kept costs less than its parts in every page's HTML.
    // Astro marks modules of articles with a directive of its own; Rolldown would warn of each.
    build: { cssCodeSplit: false, rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
  integrations: [
    usedStyles(),
    troubleshooters(checked),
    markdownPages(),
    pdfs(checked, process.env.PDF_ONLY?.split(',')),
    searchIndex(checked),
    starlight({
      title: { en: 'Protiv Help', es: 'Ayuda de Protiv' },
      locales: { root: { label: 'English', lang: 'en' }, es: { label: 'Español', lang: 'es' } },
      credits: false,
      // The search has an index of its own.
      pagefind: false,
      markdown: { headingLinks: false },
      // The page is an article of ours.
      disable404Route: true,
      customCss: ['./src/styles/tokens.css', './src/styles/site.css', './src/styles/right-to-left.css'],
      routeMiddleware: `${components}/route.ts`,
      components: {
        PageTitle: `${components}/PageTitle.astro`,
        PageSidebar: `${components}/PageSidebar.astro`,
        Hero: `${components}/Hero.astro`,
        Sidebar: `${components}/Sidebar.astro`,
        ThemeProvider: `${components}/ThemeProvider.astro`,
        ThemeSelect: `${components}/ThemeSelect.astro`,
        Search: `${components}/Search.astro`,
        LanguageSelect: `${components}/Language.astro`,
        Footer: `${components}/Footer.astro`,
      },
    }),
    mdx({ optimize: true }),
    offline(process.env.OFFLINE !== 'off'),
  ],
});
