/**
 * A string of Typst, quoted: https://typst.app/docs/reference/foundations/str/. Text reaches Typst in no other way, so
 * that nothing of it is ever read as markup.
 */
export function str(text: string): string {
  const quoted = text.replace(/["\\]/g, '\\$&').replace(/\p{Cc}/gu, (one) => `\\u{${one.charCodeAt(0).toString(16)}}`);
  return `"${quoted}"`;
}

/** Text as content, to stand between `[` and `]`. */
export function run(text: string): string {
  return text === '' ? '' : `#${str(text)};`;
}

/** A content block. */
export function block(content: string): string {
  return `[${content}]`;
}

/** A list of arguments as an array, of one element too. */
export function array(items: string[]): string {
  return `(${items.map((item) => `${item},`).join('')})`;
}

/**
 * A call to stand in content.
 * @param args in Typst code: `str(…)`, `block(…)`, `array(…)`, `name: value`
 */
export function call(name: string, ...args: string[]): string {
  return `#${name}(${args.join(',')});`;
}
