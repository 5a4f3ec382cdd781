/** Up to five of the names, those most like the wrong one first. */
export function near(wrong: string, names: string[]): string {
  const parts = wrong.split(/[-_]/);
  const likeness = (name: string) => name.split('-').filter((part) => parts.includes(part)).length;
  const sorted = names.toSorted((a, b) => likeness(b) - likeness(a));
  return sorted.length > 5 ? `${sorted.slice(0, 5).join(', ')}, …` : sorted.join(', ');
}
