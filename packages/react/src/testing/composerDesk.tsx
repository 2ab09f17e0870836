import type { ApprovedBundle } from '@carestack/core/ai';
import type { NewPractitioner } from '@carestack/core/practitioners';
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { vi } from 'vitest';
import {
  ClinicalDocumentComposer,
  type ClinicalDocumentComposerProps,
} from '../documents/composer/ClinicalDocumentComposer.js';
import { renderWithCarestack, type RenderOptions } from './renderWithCarestack.js';

/** A sandbox on a busy machine reads and makes a document within it. */
export const slow = { timeout: 15_000 };

const drIyer = {
  registrationId: 'KER-1234',
  department: 'cardiology',
  designation: 'Consultant',
  status: 'active',
  joiningDate: '2015-06-01',
  staffType: 'Doctor',
  firstName: 'Arun',
  lastName: 'Iyer',
  birthDate: '1970-02-03',
  gender: 'male',
  mobileNumber: '9812345670',
  address: '1 Hill Road, Kochi',
  pincode: '682001',
  state: 'Kerala',
} satisfies NewPractitioner;

export const paper = `Kachnar Family Clinic
Name: Asha Rao
Chief complaints: Fever for three days
Vitals: BP: 148/92 mmHg, Pulse: 84 /min
Diagnosis: Dengue fever
Medications: Tab Paracetamol 650 mg thrice a day for 5 days after food
Allergies: Penicillin
`;
export const file = (content = paper, name = 'ward.txt') =>
  new File([content], name, { type: 'text/plain', lastModified: 1 });

type Props = Partial<ClinicalDocumentComposerProps>;

/** The composer on a screen that can be left and opened again, with its doctor on record. */
export async function composerDesk(props: Props = {}, options: RenderOptions = {}) {
  const onApproved = vi.fn<(made: ApprovedBundle) => void>();
  const shown = await renderWithCarestack(<p>Closed</p>, options);
  const { id } = await shown.carestack.practitioners.create(drIyer);
  const approver = await shown.carestack.practitioners.findById(id);
  function Page({ changed }: { changed?: Props }) {
    const [isOpen, setOpen] = useState(true);
    return (
      <>
        <button onClick={() => setOpen(!isOpen)}>{isOpen ? 'Leave' : 'Return'}</button>
        {isOpen && (
          <ClinicalDocumentComposer
            caseType="OPConsultation"
            name="visit-1"
            approver={approver}
            onApproved={onApproved}
            {...props}
            {...changed}
          />
        )}
      </>
    );
  }
  shown.rerender(<Page />);
  /** The open screen gets other props, as when a newer summary comes. */
  const change = (changed: Props) => shown.rerender(<Page changed={changed} />);
  const { user } = shown;
  const press = async (name: string | RegExp) => user.click(await screen.findByRole('button', { name }, slow));
  const upload = async (...files: readonly File[]) => {
    const input = (await screen.findByRole('group', { name: 'Documents' }, slow)).querySelector('input[type=file]');
    if (!(input instanceof HTMLInputElement)) throw new Error('There is no picker.');
    await user.upload(input, [...files]);
  };
  const read = async (...files: readonly File[]) => {
    await upload(...(files.length > 0 ? files : [file()]));
    await press(/^Read \d documents?$/);
  };
  const reviewed = async () => screen.findByText('AI draft', undefined, slow);
  return { ...shown, change, onApproved, approver, press, upload, read, reviewed };
}

export const section = (name: string | RegExp) => screen.getByRole('region', { name });
