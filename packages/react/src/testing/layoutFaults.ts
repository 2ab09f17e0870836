const texts = (root: Element) => {
  const found: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const isSeen =
      node.parentElement?.checkVisibility({ opacityProperty: true }) &&
      !node.parentElement.closest('.cs-visually-hidden, [data-part=spinner], option');
    if (node instanceof Text && node.data.trim() && isSeen) found.push(node);
  }
  return found;
};

function boxOf(text: Text, from = 0, to = text.length): DOMRect {
  const range = document.createRange();
  range.setStart(text, from);
  range.setEnd(text, to);
  return range.getBoundingClientRect();
}

/** What looks wrong where one writes from right to left: cut, on top of one another, not mirrored, or a number turned around. */
export function layoutFaults(root: HTMLElement): string[] {
  const faults: string[] = [];
  const frame = root.getBoundingClientRect();
  const seen = texts(root).map((text) => ({ text, box: boxOf(text) }));

  for (const { text, box } of seen) {
    if (box.left < frame.left - 1 || box.right > frame.right + 1) faults.push(`"${text.data}" sticks out`);
    for (const [number] of text.data.matchAll(/[\dX*]{2,}(?:[-. ][\dX]+)+|\*+\d+|[\w.]+@[a-z.]+/g)) {
      const from = text.data.indexOf(number);
      const last = from + number.length - 1;
      const isTurned = boxOf(text, from, from + 1).left > boxOf(text, last, last + 1).left;
      if (isTurned) faults.push(`"${number}" runs from right to left`);
    }
  }
  seen.forEach((one, index) => {
    for (const other of seen.slice(index + 1)) {
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      const leading = Math.min(one.box.height, other.box.height) / 2;
      if (across > 1 && down > leading) faults.push(`"${one.text.data}" lies on "${other.text.data}"`);
    }
  });
  for (const part of root.querySelectorAll('h2, .cs-label, .cs-intro')) {
    const { right } = part.getBoundingClientRect();
    const ends = texts(part).map((text) => boxOf(text).right);
    if (ends.length > 0 && right - Math.max(...ends) > 2)
      faults.push(`"${part.textContent}" does not begin at the right`);
  }
  for (const input of root.querySelectorAll('input[inputmode]')) {
    if (getComputedStyle(input).direction !== 'ltr') faults.push(`digits in ${input.id} run from right to left`);
  }
  return faults;
}
