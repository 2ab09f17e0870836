import { documentKinds } from '@carestack/core/fhir';
import { screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { hi } from '../../messages/hi/index.js';
import { brokenRules } from '../../testing/axe.js';
import { clinicalDocument, documentOf } from '../../testing/clinicalDocuments.js';
import { renderWithCarestack } from '../../testing/index.js';
import { savedFiles } from '../../testing/savedFiles.js';
import { FhirDocumentViewer } from './FhirDocumentViewer.js';

const page = '<script>attacked = 1</script>';
const pdf = `%PDF-1.4 ${'an invented paper '.repeat(40)}`;
const withFile = (contentType: string, title: string, content: string) =>
  documentOf('Papers', { text: 'Record artifact' }, 'HealthDocumentRecord', [
    { resourceType: 'DocumentReference', content: [{ attachment: { contentType, title, data: btoa(content) } }] },
  ]);

describe('the source of a document', () => {
  test('is copied whole, with the files that are left out on the screen', async () => {
    const bundle = withFile('application/pdf', 'ward.pdf', pdf);
    const { user } = await renderWithCarestack(<FhirDocumentViewer bundle={bundle} />);

    await user.click(screen.getByRole('button', { name: 'Source' }));
    const shown = await screen.findByRole('textbox', { name: 'Source of the document' });
    expect(shown).not.toHaveDisplayValue(new RegExp(btoa(pdf).slice(0, 40)));
    await user.click(screen.getByRole('button', { name: 'Copy source' }));

    expect((await screen.findAllByText('Copied.'))[0]).toBeVisible();
    expect(JSON.parse(await navigator.clipboard.readText())).toEqual(bundle);
  });

  test('that could not be copied is never said to be', async () => {
    const { user } = await renderWithCarestack(<FhirDocumentViewer bundle={withFile('text/plain', 'a.txt', 'a')} />);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('not allowed'));

    await user.click(screen.getByRole('button', { name: 'Source' }));
    await user.click(await screen.findByRole('button', { name: 'Copy source' }));

    expect((await screen.findAllByText('Your browser did not allow copying.'))[0]).toBeVisible();
    expect(screen.queryByText('Copied.')).not.toBeInTheDocument();
  });
});

describe('a file of a document', () => {
  test('that is a PDF is shown when it is asked for, and saved under its name', async () => {
    const files = savedFiles();
    const { user } = await renderWithCarestack(<FhirDocumentViewer bundle={withFile('text/html', 'ward.pdf', pdf)} />);

    expect(screen.queryByLabelText('ward.pdf')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show ward.pdf' }));
    expect(screen.getByLabelText('ward.pdf')).toHaveAttribute('data', 'blob:0');
    await user.click(screen.getByRole('button', { name: 'Download ward.pdf' }));

    expect(files.map(({ name, blob }) => [name, blob.type, blob.size])).toEqual([
      ['ward.pdf', 'application/pdf', pdf.length],
    ]);
  });

  test('of an unknown type, whatever it is called, can only be saved, as bytes that nothing opens', async () => {
    const files = savedFiles();
    const { user } = await renderWithCarestack(
      <FhirDocumentViewer bundle={withFile('application/pdf', 'ward.pdf', page)} />,
    );

    expect(screen.getByText('Unknown type. Open it only if you know where it comes from.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Show ward.pdf' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Download ward.pdf' }));

    expect(files.map(({ name, blob }) => [name, blob.type])).toEqual([['ward.pdf', 'application/octet-stream']]);
  });
});

test('the table has a row for each resource, with what it says and its code', async () => {
  const { carestack, rerender, user } = await renderWithCarestack(<p>A clinic</p>);
  rerender(<FhirDocumentViewer bundle={await clinicalDocument(carestack, 'OPConsultation')} />);

  await user.click(screen.getByRole('button', { name: 'Table' }));

  const row = within(screen.getByRole('table', { name: 'Table' })).getByRole('row', {
    name: /Systolic blood pressure/,
  });
  expect(row).toHaveTextContent(/Value: 120 mmHg/);
  expect(row).toHaveTextContent('8480-6');
});

describe('a title', () => {
  test('that whoever wrote the document gave it stays as written, in the language of the document', async () => {
    const bundle = documentOf('Notes of the ward round', { text: 'Notes' }, 'OPConsultRecord', [
      { resourceType: 'Condition', code: { text: 'बुख़ार' } },
      { resourceType: 'Condition', code: { text: 'Cough' } },
    ]);
    await renderWithCarestack(<FhirDocumentViewer bundle={bundle} />, { messages: hi });

    for (const title of screen.getAllByText('Notes of the ward round')) expect(title).toHaveAttribute('lang', 'en');
    expect(screen.getByText('Cough')).toHaveAttribute('lang', 'en');
    // Whatever the document declares, these are no English words.
    expect(screen.getByText('बुख़ार')).not.toHaveAttribute('lang');
  });

  test('of a section that a service names as the contract does is in the language of the page, its text as written', async () => {
    const section = [{ title: 'Pertinent negatives', text: { status: 'generated', div: '<div><p>No rash</p></div>' } }];
    const resource = { resourceType: 'Composition', title: 'Notes', type: { text: 'Notes' }, section };
    const bundle = { resourceType: 'Bundle', type: 'document', entry: [{ fullUrl: 'urn:uuid:1', resource }] };
    await renderWithCarestack(<FhirDocumentViewer bundle={bundle} />, { messages: hi });

    const text = await within(screen.getByRole('region', { name: 'जो नहीं है या नहीं मिला' })).findByText('No rash');
    expect(text.closest('[lang]')).toHaveAttribute('lang', 'en');
  });

  test('of a section that the guide names is in the language of the page, in the table too', async () => {
    const { carestack, rerender, user } = await renderWithCarestack(<p>A clinic</p>, { messages: hi });
    rerender(<FhirDocumentViewer bundle={await clinicalDocument(carestack, 'OPConsultation')} />);

    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(/^परामर्श$/);
    expect(screen.getByRole('region', { name: 'मुख्य शिकायतें' })).toHaveTextContent('Fever for three days');
    await user.click(screen.getByRole('button', { name: 'तालिका' }));

    // Today's diagnosis stands there too: it is no earlier illness.
    expect(screen.getByRole('cell', { name: 'Dengue fever' }).closest('tr')).toHaveTextContent(/^चिकित्सा इतिहास/);
    const cell = screen.getByRole('cell', { name: 'Fever for three days' });
    expect(cell.querySelector('bdi')).toHaveAttribute('lang', 'en-IN');
    expect(screen.getAllByRole('cell', { name: 'मुख्य शिकायतें' })[0]).toBeVisible();
  });
});

test('a resource that nobody knows appears under its own names', async () => {
  const unknown = { resourceType: 'NutritionPlanOfTomorrow', mealTime: '08:00' };
  await renderWithCarestack(<FhirDocumentViewer bundle={documentOf('New', { text: 'New' }, 'NewRecord', [unknown])} />);

  expect(screen.getByText('Nutrition plan of tomorrow')).toBeVisible();
  expect(screen.getByText('Meal time').parentElement).toHaveTextContent('08:00');
});

test.each(documentKinds)('%s is labelled in Hindi: its kind, its people and what can be done', async (kind) => {
  const { carestack, rerender, container } = await renderWithCarestack(<p>A clinic</p>, { messages: hi });

  rerender(<FhirDocumentViewer bundle={await clinicalDocument(carestack, kind)} />);

  const { kinds, views } = hi.documentViewer;
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(new RegExp(`^${kinds[kind]}$`));
  expect(screen.getByRole('button', { name: views.table })).toBeVisible();
  const headings = screen.getAllByRole('heading').map(({ textContent }) => textContent ?? '');
  expect(headings.filter((heading) => !/^[\p{Script=Devanagari}\p{M} -]+$/u.test(heading))).toEqual([]);
  // What the record says stays as it is, and a screen reader is told in which language.
  const unmarked = [...container.querySelectorAll('bdi, dt, .cs-document-type')].filter(
    (one) => /\p{Script=Latin}{2}/u.test(one.textContent ?? '') && !one.closest('[lang], .cs-document-people'),
  );
  expect(
    unmarked.map(({ textContent }) => textContent).filter((words) => !/^[\d./–<> ]+\S+$/.test(words ?? '')),
  ).toEqual([]);
  const labels = [...container.querySelectorAll('dt')].map(({ textContent }) => textContent ?? '');
  // The lines of a bill are called as whoever wrote it called them.
  const own = kind === 'Invoice' ? ['Rate', 'CGST'] : [];
  expect(labels.filter((label) => !/\p{Script=Devanagari}/u.test(label))).toEqual(own);
  expect(await brokenRules(container)).toEqual([]);
});
