/**
 * Makes a table of words one that is asked with a language; English where a language has none. Not for what scripts of
 * a page import: a bundle would keep the words that it does not use.
 */
export function wordTable<Words>(table: Record<string, Words> & { en: Words }): (lang?: string) => Words {
  return (lang = 'en') => table[lang] ?? table.en;
}
