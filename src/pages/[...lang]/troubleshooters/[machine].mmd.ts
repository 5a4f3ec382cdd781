import { mermaidFlowchart } from '../../../flow/exports/mermaid.ts';
import { exportRoute } from '../../troubleshooters/_route.ts';

// The media type registered for Mermaid.
export const { getStaticPaths, GET } = exportRoute('text/vnd.mermaid; charset=utf-8', mermaidFlowchart);
