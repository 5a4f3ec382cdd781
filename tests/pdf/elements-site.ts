import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { write } from '../lint/broken-project.ts';
import { copySite } from '../lint/site-copy.ts';

/** Pictures of 8 by 4 pixels, one of each format that browsers and Typst both read. */
const pictures = {
  'src/assets/shot.png':
    'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAECAMAAACEE47CAAAAA1BMVEUKZX2c0ypvAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAC0lEQVQImWNgIAwAACQAAa5tRrMAAAAASUVORK5CYII=',
  'public/img/shot.gif': 'R0lGODlhCAAEAIAAAExpcQplfSH5BAUAAAAALAAAAAAIAAQAAAIFjI+piwUAOw==',
  'public/img/shot.jpg':
    '/9j/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAEAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAABP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AIACAn//2Q==',
  'public/img/shot.webp': 'UklGRjIAAABXRUJQVlA4ICYAAABwAQCdASoIAAQABABoJaACdAFAAAD+6zb7pP1P9F90PfV5VFMAAA==',
};

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"><path d="M0 0h8v4H0z"/></svg>';

/** A copy of this site with an article that holds one of everything. */
export function siteWithEverything(): string {
  const article = readFileSync(path.join(import.meta.dirname, 'fixtures/everything.mdx'), 'utf8');
  return copySite(
    write('src/content/docs/everything.mdx', article),
    write('public/img/shot.svg', drawing),
    ...Object.entries(pictures).map(([file, base64]) => (root: string) => {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), Buffer.from(base64, 'base64'));
    }),
  );
}
