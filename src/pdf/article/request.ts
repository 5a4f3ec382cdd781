import { supportFormWords } from '../../components/walk/support-form-words.ts';
import { answerLabel, type Flow, questionLabel, statesInArticleOrder } from '../../flow/flow.ts';
import { array, call, str } from '../typst.ts';
import type { PdfWords } from '../words.ts';

/**
 * The support request for paper: what the walk's own asks for, to be noted with a pen. The first question with its
 * answers and the titles of all others to tick, and a line for each field. To stand where `fits` says whether all
 * around it fits on a page.
 */
export function supportRequest(flow: Flow, words: PdfWords): string {
  const { integration, record, status, errors } = supportFormWords(flow.lang);
  const questions = statesInArticleOrder(flow).filter((state) => state.kind === 'question');
  const first = flow.states[flow.initial];
  const answers = first?.answers.flatMap((answer) => answer.targets.map((target) => answerLabel(answer, target))) ?? [];
  const others = questions.filter((state) => state.id !== flow.initial).map((state) => state.title);
  return call(
    'support-request',
    str(words.supportRequest),
    str(first ? questionLabel(first) : ''),
    array(answers.map(str)),
    array([integration, record, status].map(str)),
    str(errors),
    str(words.whatIChecked),
    array(others.map(str)),
    'fits: fits',
  );
}
