import DOMPurify from 'dompurify';

const structure = 'div span p br hr pre code blockquote ul ol li dl dt dd h1 h2 h3 h4 h5 h6';
const tables = 'table caption thead tbody tfoot tr th td';
const emphasis = 'b i em strong small sub sup';

/** FHIR's narrative has structure and emphasis. Nothing in it is loaded, followed, styled or run. */
const allowed = {
  ALLOWED_TAGS: `${structure} ${tables} ${emphasis}`.split(' '),
  ALLOWED_ATTR: ['colspan', 'rowspan', 'lang', 'dir'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
};

/** Untrusted XHTML as nodes that are only read. */
export function safeNarrative(html: string): DocumentFragment {
  return DOMPurify.sanitize(html, { ...allowed, RETURN_DOM_FRAGMENT: true });
}
