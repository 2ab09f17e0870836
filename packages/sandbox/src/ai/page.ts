/** One page of a file, as text. */
export interface Page {
  /** `files[0]` */
  file: string;
  /** From 1. */
  page: number;
  text: string;
  /** Where the page is a picture: how sure each word is, from 0 to 1. */
  words?: readonly { start: number; end: number; confidence: number }[] | undefined;
}
