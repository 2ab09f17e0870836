import DOMPurify from 'dompurify';

/** FHIR's narrative has structure and emphasis. Nothing in it is loaded, followed, styled or run. */
const allowed = {
  ALLOWED_TAGS: [
    ...['div', 'span', 'p', 'br', 'hr', 'b', 'i', 'em', 'strong', 'small', 'sub', 'sup', 'pre', 'code', 'blockquote'],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ],
  ALLOWED_ATTR: ['colspan', 'rowspan', 'lang', 'dir'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
};

/** Untrusted XHTML as nodes that are only read. */
export function safeNarrative(html: string): DocumentFragment {
  return DOMPurify.sanitize(html, { ...allowed, RETURN_DOM_FRAGMENT: true });
}
