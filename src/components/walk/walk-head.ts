import type { StarlightRouteData } from '@astrojs/starlight/route-data';

/** How long a page that is opened to be walked waits for the walk before it is read, in milliseconds. */
export const patience = 4000;

/**
 * What the head of a troubleshooter's page has so that the article does not flash up where a link opens a walk: before
 * anything is drawn, the page is marked as one of a walk, which shows nothing to read until the walk has come. The mark
 * goes where the address turns out to be no step's, where the loader finds that no walk comes, and in any case soon.
 */
export function walkHead(): StarlightRouteData['head'] {
  const script = [
    '{const{dataset:d}=document.documentElement,h=location.hash.slice(1);if(h&&!history.state?.reading){',
    "d.walk='';document.addEventListener('readystatechange',()=>h.startsWith('walk?')||document.getElementById(h)",
    "?.closest('[data-state]:not(.ts-first,[data-kind=group])')||delete d.walk,{once:true});",
    `setTimeout(()=>document.querySelector('[data-mode=walk]')||delete d.walk,${patience})}}`,
  ];
  return [{ tag: 'script', attrs: {}, content: script.join('') }];
}
