import { followedLink } from './tap.ts';
import type { Walker } from './walker.ts';

/**
 * What find-in-page brings up in a walk: a hidden step becomes the step the reader stands at, other text of the
 * article ends the walk. A jump brings up hidden text too: where a link leads, or an address that was typed. What the
 * walk shows then is settled, and may be another step: an answer changed leads on to where the later answers lead.
 */
export function followFinds(walker: Walker): void {
  let jumping = false;
  const jump = () => {
    jumping = true;
    setTimeout(() => {
      jumping = false;
    });
  };
  document.addEventListener('click', (event) => followedLink(event) && jump(), { capture: true });
  addEventListener('popstate', jump);
  document.addEventListener('beforematch', ({ target }) => {
    if (!walker.walking() || !(target instanceof Element)) return;
    const step = walker.hiddenStep(target);
    // The browser shows what it brings up once it has told of it.
    if (jumping) setTimeout(walker.hideAgain, 0, target);
    else if (step) walker.jump(step);
    else walker.leave();
  });
}
