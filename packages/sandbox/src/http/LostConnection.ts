/** Rejects as `fetch` does when the line breaks. Over HTTP the socket is cut. Its name stays `TypeError`, as callers test for it. */
export class LostConnection extends TypeError {
  constructor() {
    super('fetch failed');
  }
}
