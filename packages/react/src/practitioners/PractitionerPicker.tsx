'use client';

import type { Practitioner } from '@carestack/core/practitioners';
import { lazy, useState } from 'react';
import { picker as englishPicker } from '../messages/en/picker.js';
import { practitioners as english } from '../messages/en/practitioners.js';
import {
  type PickerChoice,
  NewRecordDialog,
  Picker,
  type PickerFieldProps,
  usePicker,
  useRecentRecords,
} from '../picker/index.js';
import { Surface, useMessages, useRoom, useSurroundings } from '../provider/index.js';
import { departmentText, practitionerName } from './describe.js';
import { valuesTyped } from './practitionerFields.js';
import { usePractitioner, useSearchPractitioners } from './practitioners.hooks.js';
import { practitionerQueries } from './practitioners.queries.js';

const PractitionerForm = lazy(async () => ({ default: (await import('./PractitionerForm.js')).PractitionerForm }));

export interface PractitionerPickerProps extends PickerFieldProps {
  /**
   * Somebody new is wanted; `choose` takes their id when they are on record. Default: `<PractitionerForm/>` in a dialog. Null: only
   * practitioners on record can be chosen.
   */
  onCreate?: ((typed: string, choose: (id: string) => void) => void) | null | undefined;
  /** Practitioners listed at most, 1 to 100. Default 50. */
  pageSize?: number | undefined;
}

/**
 * Chooses a practitioner: by name, mobile, email or registration number, in one box.
 *
 * @example
 * <PractitionerPicker value={practitionerId} onChange={setPractitionerId} required />
 */
export function PractitionerPicker({ onCreate, pageSize = 50, className, ...props }: PractitionerPickerProps) {
  const text = useMessages('practitioners', english);
  const words = useMessages('picker', englishPicker).practitioners;
  const client = { practitioners: useRoom('practitioners') };
  const { scope } = useSurroundings();
  const picker = usePicker('practitioners', props);
  const { data: page, ...found } = useSearchPractitioners(picker.typed ?? '', { pageSize });
  const { data: practitioner, ...chosen } = usePractitioner(picker.id ?? '', { enabled: picker.id !== null });
  const recent = useRecentRecords(picker.recentIds, (id) => practitionerQueries.detail(client, id, scope));
  const [typedName, setTypedName] = useState<string | null>(null);

  const choiceOf = (one: Practitioner): PickerChoice => ({
    id: one.id,
    name: practitionerName(one) || text.unnamed,
    details: [departmentText(one.department, text), one.designation, one.registrationId].filter(Boolean).join(' · '),
  });

  return (
    <Surface part="practitioner-picker" className={className}>
      <Picker
        {...props}
        picker={picker}
        words={words}
        found={{
          ...found,
          choices: page?.items.map(choiceOf) ?? [],
          total: page?.total ?? null,
          hasMore: Boolean(page?.nextPage),
        }}
        recent={recent.map(choiceOf)}
        chosen={{ ...chosen, choice: practitioner && choiceOf(practitioner) }}
        onCreate={
          onCreate === null ? undefined : (typed) => (onCreate ? onCreate(typed, picker.choose) : setTypedName(typed))
        }
      />
      {typedName !== null && (
        <NewRecordDialog title={words.createTitle} onClose={() => setTypedName(null)}>
          <PractitionerForm
            initialValues={valuesTyped(typedName)}
            onCreated={({ id }) => {
              setTypedName(null);
              picker.choose(id);
            }}
            onCancel={() => setTypedName(null)}
          />
        </NewRecordDialog>
      )}
    </Surface>
  );
}
