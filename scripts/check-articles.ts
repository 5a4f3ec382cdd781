import { checkArticles } from '../src/astro/check.ts';
import { untranslatedFindings } from '../src/astro/translations.ts';
import { findingText, sortFindings } from '../src/flow/finding.ts';

const root = process.cwd();
const { findings: inText } = await checkArticles(root);
const findings = sortFindings([...inText, ...untranslatedFindings(root, inText)]);
for (const finding of findings) console.error(findingText(finding));
console.log(findings.length === 0 ? 'Articles and machines agree.' : `Findings: ${findings.length}`);
if (findings.length > 0) process.exitCode = 1;
