import type { AnyStateMachine } from 'xstate';
import { machineConfig } from '../../flow/exports/machine.ts';
import { exportRoute, jsonText } from './_route.ts';

const machines = import.meta.glob<AnyStateMachine>('/src/machines/*.ts', { eager: true, import: 'default' });

export const { getStaticPaths, GET } = exportRoute('application/json', ({ machine }) => {
  const source = machines[`/src/machines/${machine}.ts`];
  if (!source) throw new Error(`There is no machine src/machines/${machine}.ts.`);
  return jsonText(machineConfig(source));
});
