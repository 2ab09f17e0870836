'use client';

import { ConflictError } from '@carestack/core/errors';
import { organizationUpdateSchema, type Organization, type OrganizationChanges } from '@carestack/core/organizations';
import { useRef, useState } from 'react';
import { BothVersions, Form, FormSection, TextField, useSchemaForm } from '../forms/index.js';
import { Button, DescriptionList } from '../kit/index.js';
import { organizationContact as english } from '../messages/en/organizationContact.js';
import { Surface, useMessages, useRoom } from '../provider/index.js';
import { takenOf, useSavedChanges } from '../records/index.js';
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
type Name = (typeof names)[number];
type Contact = Record<Name, string>;

function ContactOf({ organization, onUpdated, onCancel }: Omit<OrganizationContactFormProps, 'className'>) {
  const text = useMessages('organizationContact', english);
  const { mutateAsync: update, reset: forget } = useUpdateOrganizationContact();
  const organizations = useRoom('organizations');
  const [opened] = useState(() => contactOf(organization));
  /** What is on record, as far as this form has heard. */
  const before = useRef(opened);
  const [conflict, setConflict] = useState<{ opened: Contact; mine: Contact; theirs: Contact }>();

  const saved = useSavedChanges<OrganizationChanges>();

  const form = useSchemaForm(organizationUpdateSchema, {
    defaultValues: { ...opened, id: organization.id },
    check: (after) => ({
      spocName: nameProblem(after.spocName),
      consentManagerName: isRemoved(before.current.consentManagerName, after.consentManagerName),
      consentManagerId: isRemoved(before.current.consentManagerId, after.consentManagerId),
    }),
    problems: text.problems,
    labels: text,
    failure: ({ outcome }) => (outcome === 'unknown' ? text.lost : undefined),
    onSubmit: async ({ id, ...checked }) => {
      const mine = contactOf(checked);
      try {
        const isChanged = differing(mine, before.current).length > 0;
        const written = isChanged ? await update({ id, changes: changesOf(mine, before.current) }) : null;
        const refusedFields = written?.refusedFields;
        before.current = { ...before.current, ...takenOf(mine, refusedFields) };
        const taken = saved.settle(checked, refusedFields);
        if (taken) finish(taken);
        return refusedFields;
      } catch (error) {
        const theirs = error instanceof ConflictError ? await recordNow() : undefined;
        if (!theirs || differing(theirs, before.current).length === 0) throw error;
        setConflict({ opened: before.current, mine, theirs });
        before.current = theirs;
        return undefined;
      } finally {
        forget();
      }
    },
  });

  function finish(changes: Partial<OrganizationChanges>) {
    form.reset(form.getValues());
    // These two belong to every change.
    const { spocName, spocId } = opened;
    onUpdated({ spocName, spocId, ...changes });
  }

  /** Nothing when it cannot be read: then the refusal itself is told. */
  async function recordNow(): Promise<Contact | undefined> {
    const now = await organizations.findById('id', organization.id).catch(() => undefined);
    return now && contactOf(now);
  }

  function choose({ mine, theirs }: NonNullable<typeof conflict>, kept: ReadonlySet<Name>) {
    for (const name of names) {
      form.setValue(name, kept.has(name) ? mine[name] : theirs[name], { shouldDirty: true });
    }
    setConflict(undefined);
  }

  const facts = [
    { term: text.facility, description: <bdi>{organization.basicInformation?.facilityName}</bdi> },
    { term: text.facilityId, description: <bdi>{organization.facilityId}</bdi> },
  ];

  return (
    <Form
      form={form}
      title={text.title}
      submitLabel={conflict ? null : text.submit}
      pendingLabel={text.pending}
      actions={onCancel && <Button onClick={onCancel}>{text.cancel}</Button>}
      onGoOn={saved.leave(finish)}
    >
      <div className="cs-card">
        <DescriptionList items={facts} />
        <p className="cs-hint">{text.intro}</p>
      </div>
      {conflict ? (
        <BothVersions
          words={text.conflict}
          versions={differing(conflict.mine, conflict.theirs).map((name) => ({
            name,
            label: text[name].label,
            // What is on record cannot be emptied.
            mine: conflict.mine[name] || null,
            theirs: conflict.theirs[name],
            isTouched: conflict.mine[name] !== conflict.opened[name],
          }))}
          onChosen={(kept) => choose(conflict, kept)}
          isSent
        />
      ) : (
        <>
          <FormSection title={text.contact}>
            <TextField form={form} name="spocName" {...text.spocName} dir="auto" />
            <TextField form={form} name="spocId" {...text.spocId} autoCapitalize="none" />
          </FormSection>
          <FormSection title={text.consent}>
            <TextField form={form} name="consentManagerName" {...text.consentManagerName} dir="auto" />
            <TextField form={form} name="consentManagerId" {...text.consentManagerId} autoCapitalize="none" />
          </FormSection>
        </>
      )}
    </Form>
  );
}

function contactOf({
  spocName,
  spocId,
  consentManagerName,
  consentManagerId,
}: Partial<Record<Name, string | null | undefined>>): Contact {
  return {
    spocName: spocName ?? '',
    spocId: spocId ?? '',
    consentManagerName: consentManagerName ?? '',
    consentManagerId: consentManagerId ?? '',
  };
}

function differing(one: Contact, other: Contact): Name[] {
  return names.filter((name) => one[name] !== other[name]);
}

/** The person always (contract 6.2), the consent manager only when changed: what somebody else wrote meanwhile stays. */
function changesOf(
  { spocName, spocId, consentManagerName, consentManagerId }: Contact,
  before: Contact,
): OrganizationChanges {
  return {
    spocName,
    spocId,
    ...(consentManagerName !== before.consentManagerName && { consentManagerName }),
    ...(consentManagerId !== before.consentManagerId && { consentManagerId }),
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
