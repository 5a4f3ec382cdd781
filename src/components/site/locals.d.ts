declare namespace App {
  interface Locals {
    /** The pages above the one that is shown, as the route's middleware has them for its head too. */
    breadcrumbs: import('./breadcrumbs.ts').Crumb[];
  }
}
