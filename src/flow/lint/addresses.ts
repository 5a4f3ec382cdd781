import type { Finding } from '../finding.ts';
import { decoded } from '../link-path.ts';
import type { Words } from '../words.ts';
import { nearest } from './near.ts';

/** Schemes that a misspelled one is taken for. */
const schemes = ['http', 'https', 'mailto', 'tel', 'sms'];

const webExample = 'Write the whole address: https://example.com/page.';
const mailExample = 'Write mailto: and the address: mailto:help@example.com.';
const phoneExample = (scheme: string) =>
  `Write ${scheme}: and the number, with the country first and no spaces: ${scheme}:+1-800-555-0100.`;

/** Addresses out of the site that no browser, mail program or phone could use. */
export function addressFindings({ addresses }: Words): Finding[] {
  return addresses.flatMap(({ url, place }) => {
    const fault = addressFault(url);
    return fault ? [{ rule: 'address', place, message: fault[0], fix: fault[1] }] : [];
  });
}

function addressFault(url: string): [fault: string, fix: string] | undefined {
  if (url === '') return ['This link leads nowhere: its address is empty.', 'Write where it leads, or take it out.'];
  const [, written = 'https', rest = ''] = /^(?:([a-z][a-z+.-]*):)?(.*)$/is.exec(url) ?? [];
  const scheme = written.toLowerCase();
  if (scheme === 'javascript') {
    return ['A link to a script does nothing on paper and where scripts are off.', 'Link to a page or a step.'];
  }
  if (/^https?$/.test(scheme) && !(/^\/\/[^/?#]/.test(rest) && URL.canParse(`https:${rest}`))) {
    return [`"${url}" is no address of a page.`, webExample];
  }
  if (scheme === 'mailto' && !isMail(rest)) return [`"${url}" is no address that mail can be sent to.`, mailExample];
  // RFC 3966: digits with marks between them, in the order that they are dialed.
  if ((scheme === 'tel' || scheme === 'sms') && !/^\+?\(?\d[\d().-]+(;[a-z][^;]*)*(\?.*)?$/i.test(rest)) {
    return [`"${url}" is no number that can be called.`, phoneExample(scheme)];
  }
  const meant = schemes.includes(scheme) ? undefined : nearest(scheme, schemes);
  return meant === undefined
    ? undefined
    : [`"${url}" begins with "${written}:", which nothing opens.`, `Write "${meant}:".`];
}

/** One address or several, then what the mail is to begin with. */
function isMail(rest: string): boolean {
  const [to = ''] = rest.split('?');
  return decoded(to)
    .split(',')
    .every((one) => /^[^\s@<>"]+@[^\s@<>".]+(\.[^\s@<>".]+)+$/.test(one));
}
