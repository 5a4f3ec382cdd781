import type { Graph } from '../../flow/graph.ts';
import { handOver } from '../../flow/walk/hand-over.ts';
import { encodeWalk } from '../../flow/walk/link.ts';
import type { Standing } from '../../flow/walk/standing.ts';

/** Lets links into other troubleshooters go on from a walk, with what both know; while reading they lead to a step. */
export function handOverLinks(body: Element, graph: Graph): (standing: Standing | null) => void {
  const links = [...body.querySelectorAll<HTMLAnchorElement>('a[data-hand-over]')].map((link) => {
    const [page = '', step = ''] = (link.getAttribute('href') ?? '').split('#');
    return { link, page, step, keys: link.dataset.handOver?.split(' ') ?? [] };
  });
  return (standing) => {
    for (const { link, page, step, keys } of links)
      link.setAttribute('href', `${page}#${standing ? encodeWalk(handOver(graph, standing, keys, step)) : step}`);
  };
}
