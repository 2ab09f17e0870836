'use client';

import { organizationUpdateSchema, type Organization, type OrganizationChanges } from '@carestack/core/organizations';
import { useState } from 'react';
import { Form, FormSection, TextField, useSchemaForm } from '../forms/index.js';
import { Button, DescriptionList } from '../kit/index.js';
import { organizationContact as english } from '../messages/en/organizationContact.js';
import { Surface, useMessages } from '../provider/index.js';
import { useUpdateOrganizationContact } from './organizations.hooks.js';

export interface OrganizationContactFormProps {
  /** The facility whose contact is changed. */
  organization: Organization;
  /** Called when the contact is on record; without a call to the API when nothing was changed. */
  onUpdated: (changes: OrganizationChanges) => void;
  onCancel?: (() => void) | undefined;
  className?: string | undefined;
}

/**
 * Changes the single point of contact of a facility: all that the API lets one change of it.
 *
 * @example
 * <OrganizationContactForm organization={facility} onUpdated={close} />
 */
export function OrganizationContactForm({ className, ...form }: OrganizationContactFormProps) {
  return (
    <Surface part="organization-contact-form" className={className}>
      <ContactOf key={form.organization.id} {...form} />
    </Surface>
  );
}

const names = ['spocName', 'spocId', 'consentManagerName', 'consentManagerId'] as const;

function ContactOf({ organization, onUpdated, onCancel }: Omit<OrganizationContactFormProps, 'className'>) {
  const text = useMessages('organizationContact', english);
  const { mutateAsync: update, reset: forget } = useUpdateOrganizationContact();
  const [before] = useState(() => contactOf(organization));

  const form = useSchemaForm(organizationUpdateSchema, {
    defaultValues: { ...before, id: organization.id },
    check: (after) => ({
      spocName: nameProblem(after.spocName),
      consentManagerName: isRemoved(before.consentManagerName, after.consentManagerName),
      consentManagerId: isRemoved(before.consentManagerId, after.consentManagerId),
    }),
    problems: text.problems,
    failure: ({ outcome }) => (outcome === 'unknown' ? text.lost : undefined),
    onSubmit: async ({ id, ...checked }) => {
      try {
        if (names.some((name) => (checked[name] ?? '') !== before[name])) {
          await update({ id, changes: checked });
        }
        onUpdated(checked);
      } finally {
        forget();
      }
    },
  });

  const facts = [
    { term: text.facility, description: <bdi>{organization.basicInformation?.facilityName}</bdi> },
    { term: text.facilityId, description: <bdi>{organization.facilityId}</bdi> },
  ];

  return (
    <Form
      form={form}
      title={text.title}
      submitLabel={text.submit}
      pendingLabel={text.pending}
      actions={onCancel && <Button onClick={onCancel}>{text.cancel}</Button>}
    >
      <div className="cs-card">
        <DescriptionList items={facts} />
        <p className="cs-hint">{text.intro}</p>
      </div>
      <FormSection title={text.contact}>
        <TextField form={form} name="spocName" {...text.spocName} dir="auto" />
        <TextField form={form} name="spocId" {...text.spocId} autoCapitalize="none" />
      </FormSection>
      <FormSection title={text.consent}>
        <TextField form={form} name="consentManagerName" {...text.consentManagerName} dir="auto" />
        <TextField form={form} name="consentManagerId" {...text.consentManagerId} autoCapitalize="none" />
      </FormSection>
    </Form>
  );
}

function contactOf({ spocName, spocId, consentManagerName, consentManagerId }: Organization) {
  return {
    spocName: spocName ?? '',
    spocId: spocId ?? '',
    consentManagerName: consentManagerName ?? '',
    consentManagerId: consentManagerId ?? '',
  };
}

function nameProblem(name: string): string | undefined {
  const { length } = name.trim();
  if (length === 0) return 'required';
  return length < 3 ? 'name_short' : length > 100 ? 'name_long' : undefined;
}

/** The API leaves out what is empty, so it cannot take anything away. */
function isRemoved(before: string, after: string | null | undefined): string | undefined {
  return before && !after?.trim() ? 'cannot_be_removed' : undefined;
}
