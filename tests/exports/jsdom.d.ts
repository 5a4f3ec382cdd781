/** As much of jsdom as the tests use; its published types lag a version behind. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string);
    readonly window: Window;
  }
}
