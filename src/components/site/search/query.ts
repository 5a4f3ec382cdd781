/** Words that tell no section from another, by language: readers write them, the search does without. */
const small: Record<string, string> = {
  en: `a about after all am an and any anything are aren't as at be because been but by can can't cannot could did didn't do
    does doesn't doing don't for from get getting got had has hasn't have haven't how i i'm if in into is isn't it it's its
    just me my not of on or our please should so some something still than that the their them then there these they thing
    things this those to too up us was wasn't we were what what's when where which who why will with won't would you your`,
  es: `a al algo ante como con cómo cuál cuando cuándo de del desde dónde donde e el él ella en es esa ese eso esta está
    están estar este esto hay ha han haber hasta la las le les lo los más me mi mis muy ni nos o para pero por porque qué
    que se ser si sí sobre son su sus también te tengo tiene tu un una uno unos y ya yo`,
};

const smallWords = new Map(Object.entries(small).map(([lang, words]) => [lang, new Set(words.split(/\s+/))]));

/** A word as it is compared: small letters, without the signs around it. */
export const plainWord = (word: string) =>
  word
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** Whether a word says what a text is about. */
export function isTelling(word: string, lang: string): boolean {
  return plainWord(word) !== '' && !smallWords.get(lang)?.has(plainWord(word));
}

/** The words of a query that tell what is asked for; if none does, all of them. */
export function queryWords(query: string, lang: string): string[] {
  const all = query.split(/[\s/…—–]+/).filter((word) => plainWord(word) !== '');
  const telling = all.filter((word) => isTelling(word, lang));
  return [...new Set((telling.length > 0 ? telling : all).map(plainWord))];
}
