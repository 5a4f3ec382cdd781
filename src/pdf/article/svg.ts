import type { Element, Nodes } from 'hast';
import { isElement } from './hast.ts';

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one] ?? one);

/** Attributes of SVG that have a capital letter in them: https://html.spec.whatwg.org/#adjust-svg-attributes. */
const capital =
  /^(?:viewBox|preserveAspectRatio|gradient(?:Units|Transform)|pattern(?:Units|ContentUnits|Transform)|clipPathUnits|mask(?:Units|ContentUnits)|filterUnits|primitiveUnits|marker(?:Width|Height|Units)|ref[XY]|spreadMethod|stdDeviation|baseFrequency|numOctaves|tableValues|textLength|lengthAdjust|startOffset|pathLength|attributeName)$/;

function nameOf(property: string): string {
  if (property === 'className') return 'class';
  if (capital.test(property)) return property;
  if (property === 'xLinkHref') return 'href';
  return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** An SVG element of the page as a file of its own. It has the ink of the text where the page leaves the color to it. */
export function svgSource(svg: Element): string {
  const write = (node: Nodes): string => {
    if (node.type === 'text') return escaped(node.value);
    if (!isElement(node) || node.tagName === 'script') return '';
    const attributes = Object.entries(node.properties).map(([property, value]) => {
      const text = Array.isArray(value) ? value.join(' ') : String(value);
      return ` ${nameOf(property)}="${escaped(text)}"`;
    });
    return `<${node.tagName}${attributes.join('')}>${node.children.map(write).join('')}</${node.tagName}>`;
  };
  const properties = { color: '#17181c', ...svg.properties, xmlns: 'http://www.w3.org/2000/svg' };
  return write({ ...svg, properties });
}
