import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const folder = new URL('../../offline/', import.meta.url);

/**
 * One of the scripts of `src/offline/` in one file, as browsers run it.
 * @param entry its path in that folder
 * @param define constants it is written for, by name
 */
export async function bundle(entry: string, define: Record<string, unknown> = {}): Promise<string> {
  const result = await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    mode: 'production',
    define: {
      'process.env.NODE_ENV': '"production"',
      ...Object.fromEntries(Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)])),
    },
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: fileURLToPath(new URL(entry, folder)), output: { format: 'iife' } },
    },
  });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const code = outputs.find((one) => one.type === 'chunk')?.code;
  if (!code) throw new Error(`${entry} was not built.`);
  return code;
}
