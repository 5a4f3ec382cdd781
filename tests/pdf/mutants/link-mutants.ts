import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import { pdfWords } from '../../../src/pdf/words.ts';
import { placeName } from '../checks/expected-article.ts';
import type { Link } from '../read/pdf.ts';
import {
  annotationsOf,
  answersByQuestion,
  inner,
  type Mutant,
  needed,
  nodes,
  remove,
  retarget,
  setOn,
  type Target,
} from './mutant.ts';

const anAnswer = (target: Target) => needed('answer', answersByQuestion(target).flat());

/** Two links that lead to different places. */
function twoTargets(links: Link[]): [Link, Link] {
  const [first] = links;
  const other = links.find(({ to }) => to !== first?.to);
  return first && other ? [first, other] : needed('two targets', []);
}

const aPairOfAnswers = (target: Target) =>
  twoTargets(
    needed(
      'question with two targets',
      answersByQuestion(target).filter((one) => new Set(one.map(({ to }) => to)).size > 1),
    ),
  );

/** The explicit destination of a name: [page /XYZ x y zoom]. */
function destination({ file }: Target, name: string): PDFArray {
  const names = inner(file.catalog, 'Names', 'Dests').lookup(PDFName.of('Names'), PDFArray);
  const at = names.asArray().findIndex((one) => one instanceof PDFString && one.decodeText() === name);
  const value = file.context.lookup(names.get(at + 1));
  return value instanceof PDFDict
    ? value.lookup(PDFName.of('D'), PDFArray)
    : file.context.lookup(names.get(at + 1), PDFArray);
}

const aPlace = ({ article }: Target) => placeName(article, needed('heading', article.headings.slice(1)).id);

/** What is wrong with links and where they lead. */
export const linkMutants: Mutant[] = [
  {
    name: 'an answer leads to another step',
    caughtBy: ['every path is walked by its links', 'questions lead on by their answers alone'],
    change: (target) => retarget(target, aPairOfAnswers(target)),
  },
  {
    name: 'an answer is no link',
    caughtBy: ['questions lead on by their answers alone'],
    change: (target) => remove(target, anAnswer(target)),
  },
  {
    name: 'a question has one answer more',
    caughtBy: ['questions lead on by their answers alone'],
    change: (target) => {
      const [{ ref, dict }] = annotationsOf(target, anAnswer(target)) as [ReturnType<typeof annotationsOf>[number]];
      const page = target.file.getPages().find((one) => one.node.Annots()?.asArray().includes(ref));
      page?.node.addAnnot(target.file.context.register(dict.clone()));
    },
  },
  {
    name: 'a node of the flowchart is no link',
    caughtBy: ['every state is a node of the flowchart'],
    change: (target) => remove(target, needed('node', nodes(target))),
  },
  {
    name: 'a node of the flowchart leads to another step',
    caughtBy: ['every state is a node of the flowchart'],
    change: (target) => retarget(target, twoTargets(nodes(target))),
  },
  {
    name: 'an outcome does not lead back',
    caughtBy: ['outcomes say what they are and lead back'],
    change: (target) => {
      const { pdf, article } = target;
      const outcomes = new Set(
        Object.values(article.flow?.states ?? {}).flatMap(({ id, outcome }) => (outcome ? placeName(article, id) : [])),
      );
      const back = pdf.links.filter(
        ({ to, after }) => to && !outcomes.has(to) && after.startsWith(`, ${pdfWords(article.lang).page}`),
      );
      for (const link of back) remove(target, link);
    },
  },
  {
    name: 'a destination is moved up its page',
    caughtBy: ['places stand right above their headings'],
    change: (target) => {
      const place = destination(target, aPlace(target));
      place.set(3, PDFNumber.of(place.lookup(3, PDFNumber).asNumber() + 50));
    },
  },
  {
    name: 'a destination is moved to another page',
    caughtBy: ['every link has its page printed'],
    change: (target) => {
      const { pdf, file } = target;
      const name = aPlace(target);
      const other = file.getPages().findIndex((_, at) => at + 1 !== pdf.destinations.get(name)?.page);
      destination(target, name).set(0, file.getPage(other).ref);
    },
  },
  {
    name: 'a link leads to a name that is none',
    caughtBy: ['no link is dangling'],
    change: (target) => setOn(target, anAnswer(target), 'Dest', PDFString.of('nowhere')),
  },
  {
    name: 'a link is flat',
    caughtBy: ['links are large enough to tap'],
    change: (target) => {
      const link = anAnswer(target);
      const { left, right, bottom } = link.parts[0];
      setOn(target, link, 'QuadPoints', undefined);
      setOn(target, link, 'Rect', target.file.context.obj([left, bottom, right, bottom + 17]));
    },
  },
  {
    name: 'a link says nothing',
    caughtBy: ['PDF/UA-1: the links', 'links say where they lead and in which words'],
    change: (target) => setOn(target, anAnswer(target), 'Contents', undefined),
  },
  {
    name: 'an answer says what another does',
    caughtBy: ['links say where they lead and in which words'],
    change: (target) => {
      const [link, other] = aPairOfAnswers(target);
      setOn(target, link, 'Contents', PDFHexString.fromText(other.contents[0] ?? ''));
    },
  },
  {
    name: 'a link is in no element',
    caughtBy: ['PDF/UA-1: the links'],
    change: (target) => setOn(target, anAnswer(target), 'StructParent', undefined),
  },
];
