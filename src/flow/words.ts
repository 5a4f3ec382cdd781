import type { Place } from './finding.ts';
import type { TreeNode } from './tree.ts';

/** An article's file, parsed. */
export interface ArticleSource {
  /** Path from the project's root. */
  file: string;
  lang: string;
  /** Its path in the site, with a slash at both ends and without the base. */
  path: string;
  title: string;
  summary: string;
  /** What its frontmatter calls the category it stands in; empty if it stands in none. */
  category: string;
  tree: TreeNode;
}

export interface ConditionWords {
  guard: string;
  words: string;
  place: Place;
}

export interface AnswerWords {
  id: string;
  words: string;
  place: Place;
  /** Conditions that hold for this answer alone. */
  conditions: ConditionWords[];
}

export interface StepWords {
  /** Empty if the section does not say which; that is a finding of its own, as with answers and conditions. */
  state: string;
  place: Place;
  /** The step around it. */
  parent?: string;
  /** The text of its first heading; empty if it has none. */
  title: string;
  question?: string;
  /** Words that readers search for and the section does not say. */
  search?: string;
  answers: AnswerWords[];
}

export interface HeadingWords {
  id: string;
  title: string;
  depth: number;
  place: Place;
  state: boolean;
}

/** A link to a step, or any link that stays in the site. */
export interface LinkWords {
  place: Place;
  /** As written in `<StepLink>`. */
  to?: string;
  state?: string;
  /** What a `<StepLink>` says beforehand, as the query of an ordinary link does: `integration=aspire`. */
  preset?: string;
  /** As written in an ordinary link. */
  url?: string;
  /** The step it stands in. */
  step?: string;
}

/** A link that leads out of the site, or nowhere. */
export interface AddressWords {
  url: string;
  place: Place;
}

export interface RetiredWords {
  state: string;
  words: string;
  place: Place;
}

/** Something with an id of its own that is no heading: an element that a writer gave one, or the flowchart. */
export interface AnchorWords {
  id: string;
  place: Place;
}

/** Every word an article gives a machine, with its place. */
export interface Words extends Omit<ArticleSource, 'tree'> {
  /** What `<Troubleshooter machine>` names; missing in an ordinary article. */
  machine?: string;
  /** What further troubleshooters of the article name; they are not read. */
  others: string[];
  place: Place;
  steps: StepWords[];
  /** Answers outside every step. */
  strays: AnswerWords[];
  conditions: ConditionWords[];
  retired: RetiredWords[];
  headings: HeadingWords[];
  anchors: AnchorWords[];
  links: LinkWords[];
  addresses: AddressWords[];
}
