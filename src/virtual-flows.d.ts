declare module 'virtual:flows' {
  /** Every joined troubleshooter: by language, then by machine. */
  export const flows: Record<string, Record<string, import('./flow/flow.ts').Flow>>;
  /** Which articles link to an article, by its path. */
  export const links: Record<string, import('./flow/linked-from.ts').LinkedFrom[]>;
}
