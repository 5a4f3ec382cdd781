import { useState } from 'react';
import { useEarlier } from './earlier.ts';
import type { Walker } from './walker.ts';

/** The answers given in the troubleshooter that led here, folded: they are told, and changed only there. */
export default function BeforeThis({ walker, after }: { walker: Walker; after: string }) {
  const { ui } = walker;
  const [open, setOpen] = useState(false);
  const earlier = useEarlier(after);
  if (!earlier) return null;
  const { title, href, checks } = earlier;
  const answers = checks.filter((check) => 'answer' in check).length;
  return (
    <section className="ts-trail ts-before" data-before="">
      <div>
        <button type="button" className="ts-textual" aria-expanded={open} onClick={() => setOpen(!open)}>
          {ui.beforeThis(answers)}
        </button>
        <a href={href}>{ui.goBack}</a>
        <small>{ui.inArticle(title)}</small>
      </div>
      <ol hidden={!open}>
        {checks.flatMap((check, index) => [
          <li key={index}>
            {'wentTo' in check ? (
              <span>{ui.wentTo(check.wentTo)}</span>
            ) : (
              <>
                <span>{check.title}</span>
                <b>{check.answer}</b>
              </>
            )}
          </li>,
          'tried' in check && (
            <li key={`${index} tried`}>
              <span>{ui.tried}</span>
              <b>{check.tried}</b>
            </li>
          ),
        ])}
      </ol>
    </section>
  );
}
