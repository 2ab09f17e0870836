import publicList from 'big-list-of-naughty-strings/blns.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { attacks } from '../../testing/clinicalDocuments.js';
import { safeNarrative } from './safeNarrative.js';

function cleaned(html: string): HTMLElement {
  const holder = document.createElement('div');
  holder.append(safeNarrative(html));
  return holder;
}

test.each(attacks)('%s leaves neither an element that acts nor an attribute that could', (_, html) => {
  const elements = [...cleaned(`<div>${html}<p>Kept</p></div>`).querySelectorAll('*')];

  const alive = elements.filter(
    ({ localName, attributes }) => !/^(div|span|p|table)$/.test(localName) || attributes.length > 0,
  );
  expect(alive.map(({ outerHTML }) => outerHTML)).toEqual([]);
});

test('nothing of a public list of attack strings acts, is loaded or can be followed', () => {
  const words =
    /^(div|span|p|br|hr|pre|code|blockquote|[uo]l|li|d[ltd]|h[1-6]|table|caption|t(head|body|foot|[rhd])|b|i|em|strong|small|su[bp])$/;
  const marked = publicList.filter((text) => text.includes('<'));
  expect(marked.length).toBeGreaterThan(200);

  const alive = marked.flatMap((html) =>
    [...cleaned(`<div>${html}</div>`).querySelectorAll('*')].filter(
      ({ localName, attributes }) => !words.test(localName) || attributes.length > 0,
    ),
  );
  expect(alive.map(({ outerHTML }) => outerHTML)).toEqual([]);
});

describe('what a narrative needs', () => {
  test.each([
    '<table><caption>Results</caption><tbody><tr><th colspan="2">Haemoglobin</th><td>13.5 g/dL</td></tr></tbody></table>',
    '<p lang="hi" dir="ltr">बुख़ार <b>तीन</b> दिन<br>दवा: पैरासिटामोल</p>',
    '<ul><li><em>One</em></li></ul><ol><li><strong>H<sub>2</sub>O</strong></li></ol>',
  ])('%s stays as it is', (html) => {
    expect(cleaned(html).innerHTML).toBe(html);
  });

  test('names of FHIR, of styles and of the page are taken away, and the words stay', () => {
    const html = '<div xmlns="http://www.w3.org/1999/xhtml" id="a" class="b" style="color: red" data-x="1">Fever</div>';

    expect(cleaned(html).innerHTML).toBe('<div>Fever</div>');
  });
});
