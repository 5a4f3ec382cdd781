import { troubleshooterJson } from '../../../flow/exports/json.ts';
import { exportRoute, jsonText } from '../../troubleshooters/_route.ts';

export const { getStaticPaths, GET } = exportRoute('application/json', async (flow, root) =>
  jsonText(await troubleshooterJson(flow, root)),
);
