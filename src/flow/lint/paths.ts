import type { Finding } from '../finding.ts';

/** A page by its file and its path in the site, with a slash at both ends. */
export interface WrittenPage {
  file: string;
  path: string;
}

/** A category's page, which the site makes. */
export interface CategoryPage {
  /** As articles name it. */
  category: string;
  path: string;
}

/** Pages that would stand at one address: two files, or a file and a category's page. */
export function pathFindings(pages: WrittenPage[], categories: CategoryPage[]): Finding[] {
  const findings: Finding[] = [];
  const report = (file: string, message: string) =>
    findings.push({
      rule: 'same-address',
      place: { file, line: 1, column: 1 },
      message,
      fix: 'Give the file another name: its path is its address.',
    });
  for (const [path, [first, ...others]] of Map.groupBy(pages, (page) => page.path)) {
    const made = categories.find((one) => one.path === path);
    if (made && first)
      report(first.file, `Its address is ${path}, where the page of the category "${made.category}" is.`);
    for (const { file } of others) report(file, `Its address is ${path}, as that of ${first?.file}.`);
  }
  return findings;
}
