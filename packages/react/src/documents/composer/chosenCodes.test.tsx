import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { composerDesk, file, slow } from '../../testing/composerDesk.js';

const system = 'http://snomed.info/sct';
const dengue = { system, code: '38362002', display: 'Dengue' };
const paracetamol = { system, code: '387517004', display: 'Paracetamol' };
const appendectomy = { system, code: '80146002', display: 'Appendectomy' };

interface Bundle {
  entry: readonly { resource: Readonly<Record<string, unknown>> }[];
}

/** The concepts of a kind of resource, as they stand in the bundle. */
function conceptsOf(bundle: Bundle | undefined, kind: string) {
  const own = bundle?.entry.map(({ resource }) => resource).filter(({ resourceType }) => resourceType === kind) ?? [];
  return own.map((resource) => resource['code'] ?? resource['medicationCodeableConcept']);
}

async function review(content?: string) {
  const desk = await composerDesk();
  const { user, press, onApproved } = desk;
  await (content === undefined ? desk.read() : desk.read(file(content)));
  await desk.reviewed();
  const box = async (label: string) => screen.findByRole('combobox', { name: label }, slow);
  const choose = async (label: string, words: string, code: string) => {
    await user.clear(await box(label));
    await user.type(await box(label), words);
    await user.click(await screen.findByRole('option', { name: new RegExp(code) }, slow));
  };
  const begin = async (title: string) =>
    user.selectOptions(await screen.findByRole('combobox', { name: 'Add another section' }), title);
  const approve = async () => {
    await press('Approve this document');
    await waitFor(() => expect(onApproved).toHaveBeenCalledOnce(), slow);
    return onApproved.mock.calls[0]?.[0];
  };
  return { ...desk, box, choose, begin, approve };
}

beforeEach(() => sessionStorage.clear());

describe('a code that was chosen in review', () => {
  test('is the coding of its diagnosis, medicine and procedure in the approved bundle, and no other words have it', async () => {
    const { press, choose, begin, approve } = await review();

    await press('Change Dengue fever');
    await choose('Diagnosis', 'dengue', dengue.code);
    await press('Keep');
    await press(/^Change Tab Paracetamol/);
    await choose('Name', 'paracetamol', paracetamol.code);
    await press('Keep');
    await begin('Procedures');
    await choose('Procedure', 'appendix', appendectomy.code);
    await press('Keep');
    const made = await approve();

    expect(conceptsOf(made?.bundle, 'Condition')).toEqual([
      { text: 'Dengue', coding: [dengue] },
      { text: 'Fever for three days' },
    ]);
    expect(conceptsOf(made?.bundle, 'MedicationRequest')).toEqual([
      { text: 'Paracetamol 650 mg', coding: [paracetamol] },
    ]);
    expect(conceptsOf(made?.bundle, 'Procedure')).toEqual([{ text: 'Appendectomy', coding: [appendectomy] }]);
    expect(conceptsOf(made?.bundle, 'AllergyIntolerance')).toEqual([{ text: 'Penicillin' }]);
    expect(made?.unplacedCodes).toEqual([]);
  });

  test('goes when the words are changed later', async () => {
    const { user, press, box, choose, approve } = await review();

    await press('Change Dengue fever');
    await choose('Diagnosis', 'dengue', dengue.code);
    await press('Keep');
    expect(await screen.findByText('SNOMED CT 38362002')).toBeVisible();
    await press('Change Dengue');
    await user.type(await box('Diagnosis'), ' ruled out');
    await press('Keep');
    expect(screen.queryByText('SNOMED CT 38362002')).not.toBeInTheDocument();
    const made = await approve();

    expect(conceptsOf(made?.bundle, 'Condition')).toContainEqual({ text: 'Dengue ruled out' });
    expect(JSON.stringify(made)).not.toContain(dengue.code);
  });

  test('stays when only the dose is changed: it stands for the name', async () => {
    const { user, press, choose, approve } = await review();

    await press(/^Change Tab Paracetamol/);
    await choose('Name', 'paracetamol', paracetamol.code);
    await user.clear(screen.getByLabelText('Dose'));
    await user.type(screen.getByLabelText('Dose'), '500 mg');
    await press('Keep');
    const made = await approve();

    expect(conceptsOf(made?.bundle, 'MedicationRequest')).toEqual([
      { text: 'Paracetamol 500 mg', coding: [paracetamol] },
    ]);
  });

  test('of an operation in the history is never the code of the illness beside it', async () => {
    const { press, box, user, choose, begin, approve } = await review();

    await begin('Medical history');
    await user.type(await box('Illness'), 'Asthma since school');
    await choose('Operation', 'appendix', appendectomy.code);
    await press('Keep');
    const made = await approve();

    expect(conceptsOf(made?.bundle, 'Condition')).toContainEqual({ text: 'Asthma since school' });
    expect(conceptsOf(made?.bundle, 'Procedure')).toEqual([{ text: 'Appendectomy', coding: [appendectomy] }]);
  });

  test('for which the document has no place is told, and is nowhere in it', async () => {
    const { press, choose, approve } = await review('Chief complaints: Fever\nVomiting\nDiagnosis: Dengue fever\n');

    // Complaints travel as one text (contract 12.3): of two of them neither has a concept of its own.
    await press('Change Vomiting');
    await choose('Complaint', 'vomiting', '422400008');
    await press('Keep');
    const made = await approve();

    expect(conceptsOf(made?.bundle, 'Condition')).toContainEqual({ text: 'Fever, Vomiting' });
    expect(made?.unplacedCodes).toMatchObject([{ item: { section: 'chiefComplaints' }, code: { code: '422400008' } }]);
    expect(await screen.findByText('Made without some of the codes', undefined, slow)).toBeVisible();
    expect(screen.getByText('Vomiting (SNOMED CT 422400008)')).toBeVisible();
  });
});
