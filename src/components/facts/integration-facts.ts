/** `integration` is an id of the integrations collection, or `null` for none. */
export type IntegrationEvent = CustomEvent<{ integration: string | null }>;

declare global {
  interface DocumentEventMap {
    /** The reader picked an integration. Dispatched on `document`. */
    'integration:pick': IntegrationEvent;
    /** An integration is to be shown, as a walk's link says. Dispatched on `document`. */
    'integration:show': IntegrationEvent;
  }
  interface HTMLElementTagNameMap {
    'integration-facts': IntegrationFacts;
  }
}

const idOf = ({ dataset: { integration } }: HTMLElement) => integration;

/** The one choice of the page. */
let chosen: string | null = null;

/** A table of facts by integration, with its picker: the chosen integration's row first, the others folded away. */
class IntegrationFacts extends HTMLElement {
  private readonly select = this.querySelector('select');
  private readonly rows = [...this.querySelectorAll<HTMLElement>('tr[data-integration]')];
  private readonly first = this.querySelector('tbody');
  private readonly fold = this.querySelector<HTMLElement>('[data-others]');
  private readonly others = document.createElement('tbody');

  connectedCallback(): void {
    const table = this.querySelector('table');
    const head = table?.tHead?.cloneNode(true);
    if (!table || !head || this.fold?.querySelector('table')) return;
    const folded = table.cloneNode() as HTMLTableElement;
    folded.append(head, this.others);
    this.fold?.append(folded);
    this.select?.closest('label')?.removeAttribute('hidden');
    this.select?.addEventListener('change', () => pick(this.select?.value || null));
    this.show();
  }

  show(): void {
    if (this.select) this.select.value = chosen ?? '';
    const isChosen = (row: HTMLElement) => chosen === null || idOf(row) === chosen;
    this.first?.replaceChildren(...this.rows.filter(isChosen));
    this.others.replaceChildren(...this.rows.filter((row) => !isChosen(row)));
    this.fold?.toggleAttribute('hidden', chosen === null);
  }
}

function show(integration: string | null): void {
  chosen = integration;
  for (const facts of document.querySelectorAll('integration-facts')) facts.show();
}

function pick(integration: string | null): void {
  show(integration);
  keep();
  document.dispatchEvent(new CustomEvent('integration:pick', { bubbles: true, detail: { integration } }));
}

/** While reading, the choice stands in the history entry; in a walk it stands in the walk's link. */
function keep(): void {
  if (document.querySelector('[data-troubleshooter][data-mode="walk"]')) return;
  history.replaceState({ ...history.state, integration: chosen }, '');
}

/** Only what is an integration counts: a link may say anything. */
function known(integration: unknown): string | null {
  const rows = document.querySelectorAll<HTMLElement>('integration-facts tr[data-integration]');
  return [...rows].map(idOf).find((id) => id === integration) ?? null;
}

/** What a reload would show: what this history entry says, else the link that led here. */
function choiceAtLoad(): string | null {
  const state: unknown = history.state;
  if (typeof state === 'object' && state !== null && 'integration' in state) return known(state.integration);
  return known(new URLSearchParams(location.search).get('integration'));
}

chosen = choiceAtLoad();
customElements.define('integration-facts', IntegrationFacts);
document.addEventListener('integration:show', ({ detail }) => show(known(detail.integration)));
// The last choice holds in the entries a tapped link makes, and across Back and Forward.
addEventListener('popstate', () => {
  if (choiceAtLoad() !== chosen) keep();
});
