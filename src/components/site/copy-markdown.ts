/**
 * Makes a button copy the page as Markdown, which stands beside it under the page's own name and is fetched on the tap.
 * The button then says whether that went well.
 */
export function startCopy(button: HTMLButtonElement): void {
  button.hidden = false;
  button.onclick = async () => {
    const { done = '', failed = '' } = button.dataset;
    const markdown = fetch(location.pathname.replace(/\/$/, '.md')).then((response) =>
      response.ok ? response.text() : Promise.reject(),
    );
    // Handed over unfinished: a browser may forget the tap while it waits.
    const write = async () => navigator.clipboard.write([new ClipboardItem({ 'text/plain': markdown })]);
    button.textContent = await Promise.all([markdown, write()]).then(
      () => done,
      () => failed,
    );
  };
}
