declare module 'virtual:flows' {
  /** Every joined troubleshooter: by language, then by machine. */
  export const flows: Record<string, Record<string, import('./flow/flow.ts').Flow>>;
}
