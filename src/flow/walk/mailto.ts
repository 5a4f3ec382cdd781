import { checksText, fieldsText, linkText, paragraphs, type SupportRequest, supportText } from './support.ts';

/** Mail programs cut longer addresses off; some before 2,000 characters. */
const mostCharacters = 1900;
const mostOfSubject = 300;

/** Percent-encoded as RFC 6068 wants it, a line's end as `%0D%0A`. Half a character that was typed stays no half. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd').replace(/\n/g, '\r\n'));
}

/** The text, or as much of its beginning as stays within a number of encoded characters. */
function cut(text: string, room: number): string {
  if (encode(text).length <= room) return text;
  let kept = '';
  let left = room - encode('…').length;
  for (const character of text) {
    left -= encode(character).length;
    if (left < 0) break;
    kept += character;
  }
  return `${kept}…`;
}

/**
 * The link that opens an email draft, at most 1,900 characters. It holds the support text; where that is too long, the
 * fields, the walk's link if it fits, the latest checks that fit, and a line on where the rest is.
 */
export function mailto(address: string, subject: string, request: SupportRequest): string {
  const to = encode(address).replaceAll('%40', '@');
  const head = `mailto:${to}?subject=${encode(cut(subject, mostOfSubject))}&body=`;
  return head + encode(bodyWithin(mostCharacters - head.length, request));
}

function bodyWithin(room: number, request: SupportRequest): string {
  const fits = (text: string) => encode(text).length <= room;
  const whole = supportText(request);
  if (fits(whole)) return whole;

  const { rest } = request.words;
  const fields = fieldsText(request);
  const withLink = paragraphs(fields, linkText(request));
  const start = fits(paragraphs(withLink, rest)) ? withLink : fields;
  const checks = request.checks.length + (request.before?.checks.length ?? 0);
  for (let most = checks; most >= 0; most--) {
    const body = paragraphs(start, checksText(request, most), rest);
    if (fits(body)) return body;
  }
  return paragraphs(cut(fields, room - encode(`\n\n${rest}`).length), rest);
}
