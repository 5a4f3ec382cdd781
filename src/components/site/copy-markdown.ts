/**
 * Makes a button copy the page as Markdown, which stands beside it under the page's own name and is fetched on the tap.
 * The button then says whether that went well.
 */
export function startCopy(button: HTMLButtonElement): void {
  button.hidden = false;
  button.onclick = async () => {
    const { done = '', failed = '' } = button.dataset;
    const markdown = fetch(location.pathname.replace(/\/$/, '.md')).then(async (response) => {
      if (!response.ok) throw response;
      return new Blob([await response.text()], { type: 'text/plain' });
    });
    try {
      // Handed over unfinished: a browser may forget the tap while it waits.
      await Promise.all([navigator.clipboard.write([new ClipboardItem({ 'text/plain': markdown })]), markdown]);
      button.textContent = done;
    } catch {
      button.textContent = failed;
    }
  };
}
