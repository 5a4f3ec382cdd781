import { checkArticles } from '../src/astro/check.ts';
import { findingText } from '../src/flow/finding.ts';

const { findings } = await checkArticles(process.cwd());
for (const finding of findings) console.error(findingText(finding));
console.log(findings.length === 0 ? 'Articles and machines agree.' : `Findings: ${findings.length}`);
if (findings.length > 0) process.exitCode = 1;
