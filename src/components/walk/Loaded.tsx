import { type ComponentType, useEffect, useState } from 'react';
import { importAgain } from '../import-again.ts';
import type { WalkWords } from './words/en.ts';

interface Props<Own> {
  /** The plain import of its module, so that the bundler sees it. */
  load: () => Promise<{ default: ComponentType<Own> }>;
  own: Own;
  ui: WalkWords;
}

/** A part that few walks come to: its code is loaded when it is first shown, and asked for again if it did not come. */
export function Loaded<Own extends object>({ load, own, ui }: Props<Own>) {
  const [Part, setPart] = useState<ComponentType<Own>>();
  const [failed, setFailed] = useState(false);
  const ask = () => {
    setFailed(false);
    importAgain(load).then(
      (module) => setPart(() => module.default),
      () => setFailed(true),
    );
  };
  useEffect(ask, []);
  if (Part) return <Part {...own} />;
  return (
    failed && (
      <p className="ts-small">
        {ui.notLoaded}{' '}
        <button type="button" className="ts-textual" onClick={ask}>
          {ui.tryAgain}
        </button>
      </p>
    )
  );
}
