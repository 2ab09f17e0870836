/** Prints one part of the page. Its style sheet hides the others while it has `data-printing`. */
export function printAlone(part: HTMLElement | null): void {
  part?.setAttribute('data-printing', '');
  window.print();
  part?.removeAttribute('data-printing');
}
