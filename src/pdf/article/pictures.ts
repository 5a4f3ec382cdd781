import type { Element } from 'hast';
import { call, str } from '../typst.ts';
import type { Context, PictureFile, PictureProblem } from './context.ts';
import { attribute, elements, isElement, plainText } from './hast.ts';
import { svgSource } from './svg.ts';

const isDecoration = (element: Element) =>
  ['presentation', 'none'].includes(attribute(element, 'role') ?? '') || attribute(element, 'ariaHidden') === 'true';

/** What a picture says to those who do not see it. */
export function alternative(element: Element): string {
  const [title] = elements(element, (one) => one.tagName === 'title');
  return (attribute(element, 'alt') ?? attribute(element, 'ariaLabel') ?? (title ? plainText(title) : '')).trim();
}

/** True if a picture has no alternative text, and nothing says that it needs none. */
export function saysNothing(element: Element): boolean {
  return !isDecoration(element) && alternative(element) === '';
}

function silent(element: Element, context: Context): string {
  context.fault({
    rule: 'picture-without-text',
    element,
    message: 'A picture has no alternative text.',
    fix: 'Write what it shows (![what it shows](file.png), alt="…"), or role="presentation" if it only decorates.',
  });
  return '';
}

const problems: Record<PictureProblem['problem'], { message: (src: string) => string; fix: string }> = {
  broken: {
    message: (src) => `The picture "${src}" is broken.`,
    fix: 'Save it once more, and look at it.',
  },
  missing: {
    message: (src) => `There is no picture "${src}" in the built site.`,
    fix: 'Put its file beside the article or into "public", and write its path.',
  },
  foreign: {
    message: (src) => `The picture "${src}" is on another site, and cannot be printed.`,
    fix: 'Put its file beside the article or into "public", and write its path.',
  },
  format: {
    message: (src) => `The picture "${src}" is of a kind that cannot be printed.`,
    fix: 'Make it a PNG, JPEG, GIF, WebP or SVG.',
  },
};

/** How wide a picture is shown, in pixels of 1/96 inch: what the page says, or the picture itself. */
function widthOf(element: Element, found?: PictureFile): number | undefined {
  const said = Number.parseFloat(attribute(element, 'width') ?? '');
  return said > 0 ? said : found?.width;
}

/** In points; `none` leaves it to the picture. */
const points = (pixels: number | undefined) => (pixels === undefined ? 'none' : `${pixels * 0.75}pt`);

const imageOf = (element: Element) =>
  isElement(element, 'picture') ? elements(element, (one) => one.tagName === 'img')[0] : element;

/**
 * A picture of a file.
 * @param element `img`, or `picture` with one
 * @param set what else it is drawn with: `alone: true` on a line of its own
 */
export function picture(element: Element, context: Context, ...set: string[]): string {
  const image = imageOf(element);
  return image ? fromFile(image, context, set) : '';
}

function fromFile(element: Element, context: Context, set: string[]): string {
  if (saysNothing(element)) return silent(element, context);
  const src = attribute(element, 'src') ?? '';
  const found = context.picture(src);
  if ('problem' in found) {
    const { message, fix } = problems[found.problem];
    context.fault({ rule: 'picture-not-printable', element, message: message(src), fix });
    return '';
  }
  return call('picture', str(found.path), str(found.format), altOf(element), points(widthOf(element, found)), ...set);
}

/** A picture drawn in the page itself. */
export function drawing(element: Element, context: Context): string {
  if (saysNothing(element)) return silent(element, context);
  return call('picture', `bytes(${str(svgSource(element))})`, str('svg'), altOf(element), points(widthOf(element)));
}

const altOf = (element: Element) => (isDecoration(element) ? 'none' : str(alternative(element)));

/** True for a picture that takes a line of its own: all but those that are small enough for one of text. */
export function standsAlone(element: Element, context: Context): boolean {
  const image = imageOf(element);
  if (!isElement(image, 'img') || saysNothing(image)) return false;
  const found = context.picture(attribute(image, 'src') ?? '');
  return !('problem' in found) && (widthOf(image, found) ?? Number.POSITIVE_INFINITY) > 48;
}
