import { expect, test } from 'vitest';
import { edit, findingsAfter, page } from './broken-project.ts';

/** What is found once the page has a link to each of some addresses. */
const found = async (...urls: string[]) =>
  (await findingsAfter(edit(page, '<!-- Ask. -->', urls.map((url) => `[Ask](${url})`).join('\n\n'))))
    .replaceAll(/^.*‹\[Ask\]\(|›$/gm, '')
    .split('\n\n');

test('addresses that nothing can open are told apart, all at once', async () => {
  expect(
    await found(
      '',
      'mailto:help',
      'mailto:help@example',
      'mailto:help@example.com;more@example.com',
      'mailto:',
      'tel:our-number',
      'tel:',
      'sms:555%200100',
      'https:/example.com',
      'https://',
      'htps://example.com',
      'mail:help@example.com',
      'javascript:print()',
    ),
  ).toMatchInlineSnapshot(`
    [
      ")
      This link leads nowhere: its address is empty.
      Write where it leads, or take it out.",
      "mailto:help)
      "mailto:help" is no address that mail can be sent to.
      Write mailto: and the address: mailto:help@example.com.",
      "mailto:help@example)
      "mailto:help@example" is no address that mail can be sent to.
      Write mailto: and the address: mailto:help@example.com.",
      "mailto:help@example.com;more@e…
      "mailto:help@example.com;more@example.com" is no address that mail can be sent to.
      Write mailto: and the address: mailto:help@example.com.",
      "mailto:)
      "mailto:" is no address that mail can be sent to.
      Write mailto: and the address: mailto:help@example.com.",
      "tel:our-number)
      "tel:our-number" is no number that can be called.
      Write tel: and the number, with the country first and no spaces: tel:+1-800-555-0100.",
      "tel:)
      "tel:" is no number that can be called.
      Write tel: and the number, with the country first and no spaces: tel:+1-800-555-0100.",
      "sms:555%200100)
      "sms:555%200100" is no number that can be called.
      Write sms: and the number, with the country first and no spaces: sms:+1-800-555-0100.",
      "https:/example.com)
      "https:/example.com" is no address of a page.
      Write the whole address: https://example.com/page.",
      "https://)
      "https://" is no address of a page.
      Write the whole address: https://example.com/page.",
      "htps://example.com)
      "htps://example.com" begins with "htps:", which nothing opens.
      Write "https:".",
      "mail:help@example.com)
      "mail:help@example.com" begins with "mail:", which nothing opens.
      Write "mailto:".",
      "javascript:print()) [Check the…
      A link to a script does nothing on paper and where scripts are off.
      Link to a page or a step.",
    ]
  `);
});

test('addresses in elements and by name are read too', async () => {
  expect(
    await findingsAfter(edit(page, '<!-- Ask. -->', '<a href="tel:555 0100">Call</a> [mail][1]\n\n[1]: mailto:help\n')),
  ).toMatchInlineSnapshot(`
    "address: winter.md‹<a href="tel:555 0100">Call</a> [mai…›
      "tel:555 0100" is no number that can be called.
      Write tel: and the number, with the country first and no spaces: tel:+1-800-555-0100.

    address: winter.md‹[mail][1]›
      "mailto:help" is no address that mail can be sent to.
      Write mailto: and the address: mailto:help@example.com."
  `);
});
