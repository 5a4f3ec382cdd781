import { type MouseEvent, useState } from 'react';
import { checksOf } from '../../flow/walk/checks.ts';
import { encodeWalk } from '../../flow/walk/link.ts';
import { mailto } from '../../flow/walk/mailto.ts';
import { integrationKey } from '../../flow/walk/presets.ts';
import type { Standing } from '../../flow/walk/standing.ts';
import { type SupportRequest as Request, supportText } from '../../flow/walk/support.ts';
import { supportAddress } from '../interface-words.ts';
import { copy } from './copy.ts';
import { useEarlier } from './earlier.ts';
import { supportFormWords } from './support-form-words.ts';
import type { Fields } from './walk-actor.ts';
import type { Walker } from './walker.ts';

const other = 'other';
const typed = ['record', 'status', 'errors'] as const;

interface Props {
  walker: Walker;
  standing: Standing;
  fields: Fields;
}

/** The request to support with everything that was checked. Nothing leaves the page by itself. */
export default function SupportRequest({ walker, standing, fields }: Props) {
  const { words, graph, integrations } = walker;
  const ui = supportFormWords(document.documentElement.lang);
  const [said, setSaid] = useState('');
  const picked = standing.walk.presets[integrationKey] ?? (fields.integration ? other : '');
  const before = useEarlier(standing.walk.after);
  const request: Request = {
    fields: { ...fields, integration: integrations[picked] ?? (picked === other ? ui.otherIntegration : '') },
    ...(before && { before }),
    checks: checksOf(graph, standing, words),
    link: `${location.href.split('#')[0]}#${encodeWalk(standing.walk)}`,
    words: ui.text,
  };
  const text = supportText(request);

  function pick(value: string): void {
    walker.pick(value in integrations ? value : null);
    walker.type({ ...fields, integration: value === other ? other : '' });
  }

  async function copyText({ currentTarget: { form } }: MouseEvent<HTMLButtonElement>): Promise<void> {
    const shown = form?.querySelector('[data-support-text]');
    if (await copy(text)) setSaid(ui.textCopied);
    else if (shown) getSelection()?.selectAllChildren(shown);
  }

  return (
    <form data-support-request="" onSubmit={(event) => event.preventDefault()}>
      <div className="ts-fields">
        <label>
          {ui.integration}
          <select name="integration" value={picked} onChange={({ target }) => pick(target.value)}>
            <option value="">{ui.chooseOne}</option>
            {Object.entries(integrations).map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
            <option value={other}>{ui.otherIntegration}</option>
          </select>
        </label>
        {typed.map((name) => (
          <label key={name}>
            {ui[name]}
            <input
              name={name}
              value={fields[name] ?? ''}
              onChange={({ target }) => walker.type({ ...fields, [name]: target.value })}
            />
          </label>
        ))}
      </div>
      <h2 className="ts-controls-title">{ui.message}</h2>
      <p className="ts-small">{ui.messageHint}</p>
      <pre className="ts-support-text" data-support-text="">
        {text}
      </pre>
      <div className="ts-buttons">
        <a className="ts-button ts-primary" href={mailto(supportAddress, words.article, request)}>
          {ui.openDraft}
        </a>
        <button type="button" className="ts-button" onClick={copyText}>
          {ui.copyText}
        </button>
        <a
          className="ts-button"
          download={ui.fileName}
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
        >
          {ui.downloadFile}
        </a>
      </div>
      <p className="ts-small">{ui.staysHere}</p>
      <p role="status" className="ts-small">
        {said}
      </p>
    </form>
  );
}
