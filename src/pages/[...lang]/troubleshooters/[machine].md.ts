import { markdownOutline } from '../../../flow/exports/markdown.ts';
import { exportRoute } from '../../troubleshooters/_route.ts';

export const { getStaticPaths, GET } = exportRoute('text/markdown; charset=utf-8', markdownOutline);
