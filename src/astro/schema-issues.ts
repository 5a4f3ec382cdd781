import { z } from 'astro/zod';

export type Path = readonly (string | number)[];

/** One way in which a value does not fit its schema. */
export type SchemaIssue =
  | { kind: 'missing'; path: Path }
  | { kind: 'unknown'; path: Path; known: string[] }
  | { kind: 'wrong'; path: Path; reason: string };

/** `sync.sources.0` */
export const keyText = (path: Path) => path.join('.');

/** All ways in which a value does not fit, keys that the schema does not know among them. */
export function issuesOf(schema: z.ZodObject, value: unknown): SchemaIssue[] {
  const { error } = schema.strict().safeParse(value);
  return (error?.issues ?? []).flatMap((issue) => read(issue, [], schema, value));
}

function read(issue: z.core.$ZodIssue, above: Path, schema: z.ZodObject, value: unknown): SchemaIssue[] {
  const path = [...above, ...issue.path.filter((key) => typeof key !== 'symbol')];
  const found = valueAt(value, path);
  if (issue.code === 'unrecognized_keys') {
    const part = schemaAt(schema, path);
    const members = part instanceof z.ZodUnion ? part.options : [part];
    const known = members.flatMap((one) => (one instanceof z.ZodObject ? Object.keys(one.shape) : []));
    return issue.keys.map((key) => ({ kind: 'unknown', path: [...path, key], known }));
  }
  if (found === undefined && path.length > 0) return [{ kind: 'missing', path }];
  if (issue.code === 'invalid_union') {
    // The member that was meant: the value is of its kind, and only parts of it do not fit.
    const meant = issue.errors.find((errors) => errors.every((one) => one.path.length > 0 || partly(one)));
    if (meant) return meant.flatMap((one) => read(one, path, schema, value));
  }
  return [{ kind: 'wrong', path, reason: reasonOf(issue, found) }];
}

const partly = (issue: z.core.$ZodIssue) => issue.code === 'unrecognized_keys';

function reasonOf(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === null || value === '') return 'it is empty';
  const written = value instanceof Date ? value.toISOString() : JSON.stringify(value);
  const shown = written.length > 60 ? `${written.slice(0, 60)}…` : written;
  if (issue.code === 'invalid_union') return `it is ${shown}`;
  return `it is ${shown}, ${issue.message.replace(/^Invalid (input|option): /, '').replace(/^[A-Z]/, (first) => first.toLowerCase())}`;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], value);
}

/** The schema of a part, without what it is wrapped in; of a union, that of the member that has the part. */
function schemaAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType | undefined {
  const [key, ...rest] = path;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return schemaAt(schema.unwrap(), path);
  }
  if (key === undefined) return schema;
  if (schema instanceof z.ZodUnion) {
    for (const option of schema.options) {
      const found = schemaAt(option, path);
      if (found) return found;
    }
  }
  if (schema instanceof z.ZodArray) return schemaAt(schema.element, rest);
  const part = schema instanceof z.ZodObject ? (schema.shape as z.core.$ZodShape)[key] : undefined;
  return part && schemaAt(part, rest);
}

/** What to write for a key, from its schema's `examples` and `description`; for an item of a list, the whole list. */
export function exampleAt(schema: z.ZodObject, path: Path): string | undefined {
  const key = path.at(-1);
  if (typeof key === 'number') return exampleAt(schema, path.slice(0, -1));
  const part = schemaAt(schema, path);
  const { examples, description } = (part && z.globalRegistry.get(part)) ?? {};
  if (!Array.isArray(examples)) return undefined;
  return `${examples.map((example) => `\`${String(key)}: ${example}\``).join(' or ')} (${description})`;
}
