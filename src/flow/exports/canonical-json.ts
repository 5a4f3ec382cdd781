/** A value that JSON can hold; a member that is `undefined` is left out, as `JSON.stringify` does. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined };

/**
 * The JSON Canonicalization Scheme, RFC 8785: one text for one value, whatever the order of its keys. ECMAScript's own
 * `JSON.stringify` is the RFC's serialization of strings and numbers (3.2.2), and its default sort the RFC's order of
 * keys, by UTF-16 code units (3.2.3).
 * @throws TypeError for what the RFC forbids: numbers that are not finite, lone surrogates
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.keys(value)
      .sort()
      .flatMap((key) => {
        const member = value[key];
        return member === undefined ? [] : [`${canonicalJson(key)}:${canonicalJson(member)}`];
      });
    return `{${members.join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} has no JSON form.`);
  if (typeof value === 'string' && !value.isWellFormed()) throw new TypeError('A lone surrogate has no JSON form.');
  return JSON.stringify(value);
}
