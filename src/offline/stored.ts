/** What the build tells the worker of one published version; written into `sw.js`. */
export interface StoredVersion {
  /** Files every reader gets, then those of one language each; addresses are relative to the site's root. */
  shared: StoredFile[];
  languages: Record<string, StoredFile[]>;
  /** Pages for addresses that are not there: of each folder that has one. Hosts differ in how they serve these. */
  notFound: StoredFile[];
  /** Whether the files of all languages are few enough for every reader. */
  together: boolean;
}

/** An address, and the SHA-256 of the file in base64. */
export type StoredFile = [path: string, sha256: string];

/**
 * The cache of PDFs that were opened or asked for; both the worker and the page use it.
 * @param scope the address of the site's root
 */
export const keptPdfs = (scope: string) => `kept-pdfs-${scope}`;

/** What a page may ask of the worker. */
export type Wish =
  /** To answer for pages that were opened before there was a worker. */
  | 'claim'
  /** To take the place of the version in use. */
  | 'take-over';
