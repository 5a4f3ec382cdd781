import { changeSchema } from '../content/changes/schema.ts';
import type { Finding } from '../flow/finding.ts';
import { near } from '../flow/lint/near.ts';
import { articleFiles, filesOf, originalOf, readSource, routeOf } from './articles.ts';
import { yamlFileFindings } from './yaml-findings.ts';
import { readYaml } from './yaml-text.ts';

/**
 * What is wrong with the changes that the feed tells of.
 * @param root the project's root
 */
export function changeFindings(root: string): Finding[] {
  const files = filesOf(root, 'src/content/changes/*.{yaml,yml}');
  const originals = articleFiles(root).filter((file) => originalOf(file) === undefined);
  const pages = originals.map((file) => routeOf(file).path.slice(1, -1) || 'index');
  const lost = files.flatMap((file): Finding[] => {
    const { document, valuePlace } = readYaml(file, readSource(root, file));
    const { page } = Object(document.toJS()) as Record<string, unknown>;
    if (typeof page !== 'string' || pages.includes(page)) return [];
    return [
      {
        rule: 'change-page',
        place: valuePlace(['page']),
        message: `There is no page "${page}".`,
        fix: `Write where the page stands below src/content/docs, without folder of the language and ending (${near(page, pages)}).`,
      },
    ];
  });
  return [...yamlFileFindings(root, files, { schema: changeSchema, what: 'a change' }), ...lost];
}
