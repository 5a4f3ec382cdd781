import { useState } from 'react';
import { copy } from './copy.ts';
import type { Walker } from './walker.ts';

/** What can be done at any step: send it, read the article, begin again; and keep a result. */
export function Controls({ walker, outcome }: { walker: Walker; outcome: boolean }) {
  const { ui } = walker;
  const [said, setSaid] = useState('');
  const copyLink = async () => {
    const { href } = location;
    setSaid((await copy(href)) ? ui.linkCopied : href);
  };
  const send = async () => {
    if (!navigator.share) return copyLink();
    // A share sheet that is closed is no error.
    return navigator.share({ title: document.title, url: location.href }).catch(() => {});
  };
  return (
    <div className="ts-controls">
      {outcome && (
        <>
          <h2 className="ts-controls-title">{ui.keepOrShare}</h2>
          <div className="ts-buttons">
            <button type="button" className="ts-button" onClick={copyLink}>
              {ui.copyLink}
            </button>
            <button type="button" className="ts-button" onClick={() => print()}>
              {ui.print}
            </button>
          </div>
          <p className="ts-small">{ui.linkHolds}</p>
        </>
      )}
      <div className="ts-textuals">
        <button type="button" className="ts-textual" onClick={send}>
          {ui.sendStep}
        </button>
        <button type="button" className="ts-textual" data-leave="" onClick={walker.leave}>
          {ui.wholeArticle}
        </button>
      </div>
      <p role="status" className="ts-small">
        {said}
      </p>
    </div>
  );
}
