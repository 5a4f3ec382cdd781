const plural = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`;

/** The words of the walk's own controls. */
export const words = {
  marks: {
    here: 'you are here',
    hereShort: 'Here',
    answered: 'answered',
    seen: 'seen',
    'ruled-out': 'ruled out',
    off: 'not on your way',
  },
  yourAnswers: 'Your answers',
  howYouGotHere: 'How you got here',
  answersSoFar: (count: number) => `${plural(count, 'answer')} so far`,
  howYouGotHereCounted: (count: number) => `How you got here: ${plural(count, 'answer')}`,
  change: 'Change',
  changeOf: (question: string) => `Change: ${question}`,
  showAll: 'Show all',
  showLess: 'Show less',
  wentTo: (title: string) => `Went to ${title}`,
  startAgain: 'Start again',
  cameStraight: 'You came straight here.',
  startFromFirst: 'Start from the first question',
  atMost: (count: number) =>
    count === 0 ? 'No more questions after this' : `At most ${plural(count, 'more question')} after this`,
  changed: 'This article has changed since your link was made.',
  stillFit: (fit: number, of: number) => (of === 0 ? '' : `${fit} of its ${plural(of, 'answer')} still fit.`),
  goOn: 'Go on from here.',
  wholeArticle: 'Show the whole article',
  sendStep: 'Send this step',
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  linkHolds: 'The link holds your answers and nothing else.',
  keepOrShare: 'Keep or share this result',
  print: 'Print',
  beforeThis: (count: number) => `Before this: ${plural(count, 'answer')}`,
  goBack: 'Go back',
  inArticle: (title: string) => `in “${title}”`,
  tried: 'Tried',
  goOnFromThere: 'You go on from there.',
  notLoaded: 'This part could not be loaded.',
  tryAgain: 'Try again',
};

export type WalkWords = typeof words;
