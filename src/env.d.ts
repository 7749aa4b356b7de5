declare namespace App {
  interface Locals {
    /** The lesson that the page shows; set by its route, read by the components in its text. */
    lesson?: import('./components/lesson.ts').Lesson;
    /** Captions of the lesson's figures as markup, by id: where its text is rendered for them alone. */
    captions?: Record<string, string>;
  }
}
