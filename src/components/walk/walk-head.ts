import type { StarlightRouteData } from '@astrojs/starlight/route-data';

/**
 * How long a page that is opened to be walked waits for the walk before it is read, in milliseconds. At a step's link the
 * browser stands where the reader wants to be, so that reading can begin there.
 */
export const patience = { walk: 4000, step: 1000 };

/**
 * What the head of a troubleshooter's page has so that the article does not flash up where a link opens a walk: before
 * anything is drawn, the page is marked as one of a walk, which shows nothing to read until the walk has come. The mark
 * goes where the address turns out to be no step's, where the loader finds that no walk comes, and in any case soon.
 */
export function walkHead(): StarlightRouteData['head'] {
  const script = [
    '{const{dataset:d}=document.documentElement,h=location.hash.slice(1),w=/^walk\\?/.test(h);',
    "if(h&&!history.state?.reading){d.walk='';",
    "document.addEventListener('readystatechange',()=>w||document.getElementById(h)",
    "?.closest('[data-state]:not(.ts-first,[data-kind=group])')||delete d.walk,{once:true});",
    `setTimeout(()=>document.querySelector('[data-mode=walk]')||delete d.walk,w?${patience.walk}:${patience.step})}}`,
  ];
  return [{ tag: 'script', attrs: {}, content: script.join('') }];
}
