import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { renamed } from './renamed-machine.ts';

const machines = 'src/machines';
const before = `${machines}/before`;

/**
 * Renames every state and every answer of a project, in its machines and articles. Links are left as they are: all of
 * them are old.
 * @param root the project's folder
 */
export function renameAll(root: string): void {
  // By way of another folder: none can be copied into itself.
  cpSync(path.join(root, machines), path.join(root, `${machines}-before`), { recursive: true });
  cpSync(path.join(root, `${machines}-before`), path.join(root, before), { recursive: true });
  rmSync(path.join(root, `${machines}-before`), { recursive: true });
  cpSync(path.join(import.meta.dirname, 'renamed-machine.ts'), path.join(root, before, 'renamed-machine.ts'));
  for (const file of globSync('*.ts', { cwd: path.join(root, machines) })) {
    writeFileSync(
      path.join(root, machines, file),
      [
        `import machine from './before/${file}';`,
        "import { renamedMachine } from './before/renamed-machine.ts';\n",
        'export default renamedMachine(machine);\n',
      ].join('\n'),
    );
  }
  for (const file of globSync('src/content/docs/**/*.mdx', { cwd: root })) {
    const source = readFileSync(path.join(root, file), 'utf8');
    const text = source.replace(
      /(<Step state|<Answer id)="([^"]+)"/g,
      (_, attribute: string, id: string) => `${attribute}="${renamed(id)}"`,
    );
    writeFileSync(path.join(root, file), text);
  }
}

/** A step that is gone, and what every troubleshooter of a renamed project says of it. */
export const gone = { state: 'gone-step', words: 'This step is gone. Begin again.' };

/** Lets every troubleshooter of a project say what to do instead of a step that is gone. */
export function retireOne(root: string): void {
  for (const file of globSync('src/content/docs/**/*.mdx', { cwd: root })) {
    const source = readFileSync(path.join(root, file), 'utf8');
    const retired = `<Retired state="${gone.state}">${gone.words}</Retired>`;
    writeFileSync(
      path.join(root, file),
      source.replace(/<Troubleshooter .*>\n/, (tag) => `${tag}\n${retired}\n`),
    );
  }
}
