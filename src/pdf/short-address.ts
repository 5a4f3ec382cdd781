/** An address as people write it: `help.protiv.com/glossary`, `help@protiv.com`. */
export function shortAddress(address: string): string {
  return address.replace(/^(mailto:|tel:|https?:\/\/)/, '').replace(/\/$/, '');
}
