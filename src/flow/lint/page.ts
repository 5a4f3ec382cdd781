import { type Finding, type Place, placeText } from '../finding.ts';
import type { Graph } from '../graph.ts';
import type { HeadingWords, Words } from '../words.ts';
import type { Sections } from './sections.ts';

/** What is wrong on the page of one troubleshooter: two things with one id, two states with one title. */
export function pageFindings(graph: Graph, words: Words, sections: Sections): Finding[] {
  return [...sameIds(graph, words, sections), ...sameTitles(sections)];
}

function sameIds(graph: Graph, words: Words, sections: Sections): Finding[] {
  const findings: Finding[] = [];
  /** Whose each id is already, as "…, which is the flowchart's"; what other things link to comes first. */
  const owners = new Map<string, string>();
  const claim = (id: string, whose: string, place?: Place, thing?: string, fix = 'Give it another id.') => {
    const first = owners.get(id);
    if (first === undefined) owners.set(id, whose);
    else if (place) {
      findings.push({ rule: 'duplicate-id', place, message: `${thing} gets the id "${id}", which ${first}.`, fix });
    }
  };

  const headings = Map.groupBy(words.headings, (heading) => heading.state);
  for (const { id, place } of headings.get(true) ?? []) claim(id, `is that of the heading at ${placeText(place)}`);
  for (const [id, { question, place }] of sections) {
    const whose = `is that of the question of "${id}"`;
    if (question && graph.states[id]?.kind === 'question') {
      claim(`${id}-question`, whose, place, 'The question of this step', 'Rename one of the two states.');
    }
  }
  for (const { id, formerly } of Object.values(graph.states)) {
    for (const old of formerly) claim(old, `was that of the state "${id}" before`);
  }
  const flowcharts = words.anchors.filter(({ id }) => id === 'flowchart');
  claim('flowchart', 'is that of the flowchart');
  for (const { place } of flowcharts.slice(1)) {
    claim('flowchart', '', place, 'A second <Flowchart />', 'Keep one of the two.');
  }
  for (const { state, place } of words.retired) {
    // One that is no longer gone is reported for that.
    const gone = !Object.values(graph.states).some((one) => one.id === state || one.formerly.includes(state));
    if (gone && state)
      claim(state, `is retired at ${placeText(place)}`, place, 'A second <Retired>', 'Keep one of the two.');
  }
  for (const { id, title, place } of headings.get(false) ?? ([] as HeadingWords[])) {
    claim(id, `is that of the heading at ${placeText(place)}`, place, `The heading "${title}"`, 'Word it differently.');
  }
  for (const { id, place } of words.anchors) {
    if (id !== 'flowchart') claim(id, `is that of the element at ${placeText(place)}`, place, 'This element');
  }
  return findings;
}

function sameTitles(sections: Sections): Finding[] {
  const findings: Finding[] = [];
  const titles = new Map<string, Place>();
  for (const { title, place } of sections.values()) {
    const first = titles.get(title.toLowerCase());
    if (!first) titles.set(title.toLowerCase(), place);
    else if (title) {
      findings.push({
        rule: 'same-title',
        place,
        message: `Two states have the title "${title}"; the other stands at ${placeText(first)}.`,
        fix: 'Say in one of them what sets it apart: a reader on the phone says where they are.',
      });
    }
  }
  return findings;
}
