import { JSDOM } from 'jsdom';

// Mermaid cleans labels with DOMPurify, which wants a window when it is imported.
const { window } = new JSDOM('');
Object.assign(globalThis, { window, document: window.document });
const { default: mermaid } = await import('mermaid');

interface FlowDb {
  getVertices(): Map<string, { id: string; text?: string; type?: string; classes: string[] }>;
  getEdges(): { start: string; end: string; text: string; labelType: string }[];
  getSubGraphs(): { id: string; title: string; nodes: string[] }[];
  getAccTitle(): string;
}

/** What Mermaid puts in place of `#35;` while it parses, as the sign that is drawn in the end. */
function drawn(text: string): string {
  return text.replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(Number(code)));
}

/** A flowchart as Mermaid's own parser reads it. */
export async function readMermaid(text: string) {
  // Registers Mermaid's diagrams, too.
  await mermaid.parse(text);
  const db = (await mermaid.mermaidAPI.getDiagramFromText(text)).db as unknown as FlowDb;
  return {
    title: drawn(db.getAccTitle()),
    nodes: [...db.getVertices().values()].map(({ id, text = '', type = '', classes }) => ({
      id,
      title: drawn(text),
      shape: type,
      classes,
    })),
    edges: db.getEdges().map(({ start, end, text, labelType }) => ({ start, end, label: drawn(text), labelType })),
    groups: db.getSubGraphs().map(({ id, title, nodes }) => ({ id, title: drawn(title), nodes })),
  };
}
