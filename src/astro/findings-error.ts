import path from 'node:path';
import { type Finding, findingText } from '../flow/finding.ts';

/**
 * One error that lists every finding, for Astro to show.
 * @param root the project's folder, absolute
 */
export function findingsError(findings: Finding[], root: string): Error {
  const count = findings.length === 1 ? '1 finding' : `${findings.length} findings`;
  const error = new Error(`${count} in machines and articles:\n\n${findings.map(findingText).join('\n')}`);
  // The list says where each is; a stack would only hide it.
  error.stack = error.message;
  const [first] = findings;
  // The overlay shows the source around this place.
  const loc = first && { ...first.place, file: path.join(root, first.place.file) };
  return Object.assign(error, { name: 'Findings', loc, id: loc?.file });
}
