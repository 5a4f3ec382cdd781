/** A place in a file of the project. Lines and columns start at 1. */
export interface Place {
  /** Path from the project's root. */
  file: string;
  line: number;
  column: number;
}

/** One thing that is wrong, said to the person who can mend it. */
export interface Finding {
  /** The rule that found it, in kebab-case: `answer-without-words`. */
  rule: string;
  place: Place;
  /** What is wrong, with the proof (a path, another place). */
  message: string;
  /** What to write instead. */
  fix: string;
}

export function placeText(place: Place): string {
  return `${place.file}:${place.line}:${place.column}`;
}

/** `file:line:column  what is wrong  what to write instead` */
export function findingText({ place, message, fix }: Finding): string {
  return `${placeText(place)}  ${message}  ${fix}`;
}

/** Findings in the order of a reader who opens one file after the other. */
export function sortFindings(findings: Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) =>
      a.place.file.localeCompare(b.place.file) || a.place.line - b.place.line || a.place.column - b.place.column,
  );
}
