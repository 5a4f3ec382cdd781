/** How long a reader is told that a link was copied, in ms. */
const told = 2000;

/** The address of a place of this page, without what the page was opened with. */
const addressOf = (hash: string) => location.origin + location.pathname + hash;

/**
 * Gives each heading of the text a link to itself, which copies its address. It is drawn, not written, and the heading
 * keeps its name: whoever reads headings reads the same words as before.
 * @param words what the link does, and what is said once it has
 */
export function startHeadingLinks({ copyLink = '', linkCopied = '' }: DOMStringMap): void {
  const status = document.createElement('p');
  status.className = 'sr-only';
  status.role = 'status';
  document.querySelector('main')?.append(status);

  async function copy(link: HTMLAnchorElement): Promise<void> {
    try {
      await navigator.clipboard.writeText(addressOf(link.hash));
    } catch {
      location.assign(link.hash);
      return;
    }
    link.dataset.copied = status.textContent = linkCopied;
    setTimeout(() => {
      delete link.dataset.copied;
      status.textContent = '';
    }, told);
  }

  for (const heading of document.querySelectorAll('.sl-markdown-content :is(h2, h3, h4)[id]:not(.not-content *)')) {
    const link = document.createElement('a');
    link.className = 'heading-link';
    link.href = `#${heading.id}`;
    heading.ariaLabel = heading.textContent.trim();
    link.ariaLabel = `${copyLink}: ${heading.ariaLabel}`;
    link.addEventListener('click', (event) => {
      if (!navigator.clipboard || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      void copy(link);
    });
    heading.append(link);
  }
}
