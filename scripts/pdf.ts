import { build } from 'astro';

/*
 * Makes the PDFs of single articles: `npm run pdf -- missing-record`. The site is built, since a PDF is made of the
 * built page; of the PDFs only those asked for are written.
 */
const names = process.argv.slice(2);
if (names.length === 0) {
  console.error('Say which article: `npm run pdf -- missing-record`. The name is the last part of its path.');
  process.exitCode = 1;
} else {
  process.env.PDF_ONLY = names.join(',');
  try {
    await build({ logLevel: 'warn' });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
