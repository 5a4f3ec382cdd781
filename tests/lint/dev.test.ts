import { once } from 'node:events';
import { rmSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { article, edit, machine } from './broken-project.ts';
import { astro, copySite, type Running, run } from './site-copy.ts';

let root: string;
let server: Running;
let url: string;

beforeAll(async () => {
  root = copySite();
  server = run(root, astro, 'dev', '--host', '127.0.0.1', '--port', '0');
  [url = ''] = await server.until(/http:\/\/127\.0\.0\.1:\d+/);
  await server.until(/watching for file changes/);
}, 120_000);
afterAll(async () => {
  server.child.kill();
  await server.ended;
  rmSync(root, { recursive: true });
});

interface Message {
  type: string;
  err?: { message: string; highlightedCode?: string; loc?: { file: string; line: number } };
}

/** What the overlay shows of a message: it is HTML. */
const shown = ({ err }: Message) => (err?.message ?? '').replace(/<[^>]+>/g, '').replaceAll('&quot;', '"');

/** A page that is open in a browser: what the server tells its overlay. */
class Overlay {
  readonly #messages: Message[] = [];
  readonly #socket: WebSocket;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#messages.push(JSON.parse(String(data)) as Message));
  }

  static async open(): Promise<Overlay> {
    const client = await (await fetch(`${url}/@vite/client`)).text();
    const [, token = ''] = /wsToken = "([^"]+)"/.exec(client) ?? [];
    const overlay = new Overlay(new WebSocket(`${url.replace('http', 'ws')}/?token=${token}`, 'vite-hmr'));
    await overlay.next('connected');
    return overlay;
  }

  /** The next message of a kind; those before it are passed over. */
  async next(type: string): Promise<Message> {
    for (;;) {
      const message = this.#messages.shift();
      if (message?.type === type) return message;
      if (!message) await once(this.#socket, 'message');
    }
  }

  /** The next error that says something. Each error is told again to all when another page is opened. */
  async shows(text: string): Promise<Message> {
    for (;;) {
      const message = await this.next('error');
      if (shown(message).includes(text)) return message;
    }
  }

  close(): void {
    this.#socket.close();
  }
}

const breakTitle = edit(article, '### Check the pressure', '### Check the lamp');
const mendTitle = edit(article, /### Check the lamp(?=\n\n<Answer id="low">)/, '### Check the pressure');
const breakMachine = edit(machine, 'pressure: {', "pressure: {\n          entry: 'beep',");

test('findings stand in terminal and overlay until they are mended', { timeout: 120_000 }, async () => {
  const overlay = await Overlay.open();
  let from = server.printed().length;
  breakTitle(root);
  // The watcher may not have come to the file yet: it is touched until the change is seen.
  const touch = setInterval(() => utimesSync(path.join(root, article), new Date(), new Date()), 1_000);
  const title = /^src\/content\/docs\/heating\/no-heat\.mdx:(\d+):1 {2}Two states have the title .*$/m;
  const [finding, line] = await server.until(title, from).finally(() => clearInterval(touch));
  const error = await overlay.shows(`1 finding in machines and articles:\n\n${finding}`);
  expect(error.err?.loc).toMatchObject({ file: path.join(root, article), line: Number(line) });
  expect(error.err?.highlightedCode).toContain('Check the lamp');

  const later = await Overlay.open();
  await later.shows(finding);
  later.close();

  from = server.printed().length;
  breakMachine(root);
  await server.until(/^src\/machines\/no-heat\.ts:\d+:\d+ {2}The state "pressure" has an entry action\./m, from);
  await overlay.shows('2 findings');

  mendTitle(root);
  await overlay.shows('1 finding ');
  edit(machine, "\n          entry: 'beep',", '')(root);
  await overlay.next('full-reload');
  overlay.close();

  // A reload may be for the article, and the machine not yet seen: what was mended is gone once this stands alone.
  const fresh = await Overlay.open();
  breakTitle(root);
  await fresh.shows(`1 finding in machines and articles:\n\n${finding}`);
  fresh.close();
});
