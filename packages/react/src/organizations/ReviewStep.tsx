'use client';

import { useSyncExternalStore } from 'react';
import { Button, DescriptionList } from '../kit/index.js';
import { organizationRegistration as english } from '../messages/en/organizationRegistration.js';
import { useMessages } from '../provider/index.js';
import { StepForm } from '../registration/index.js';
import { AlikeFacilities } from './alike/AlikeFacilities.js';
import { useAnswering } from './answers.js';
import {
  fieldsOf,
  needsSpecialities,
  questionSteps,
  type OrganizationDraft,
  type OrganizationField,
} from './registration/draft.js';
import { hoursText } from './registration/hours.js';
import { useRegisterNames } from './useRegisterNames.js';

/** Every answer once more, each with a way back to it. */
export function ReviewStep() {
  const { steps, review: text } = useMessages('organizationRegistration', english);
  const { registration, actions } = useAnswering();
  const { title, intro } = steps.review;

  return (
    <StepForm
      title={title}
      intro={<p>{intro}</p>}
      problem={registration.problem}
      attempt={registration.attempt}
      submitLabel={text.submit}
      pendingLabel={text.pending}
      isPending={registration.isSending}
      onSubmit={() => void registration.submit()}
      onBack={registration.goBack}
      actions={actions}
    >
      {questionSteps
        .filter((step) => step !== 'review')
        .map((step) => (
          <section key={step}>
            <h3 className="cs-form-section-title">{steps[step].title}</h3>
            <Answers fields={fieldsOf(step)} />
          </section>
        ))}
      <AlikeFacilities />
    </StepForm>
  );
}

function Answers({ fields }: { fields: readonly OrganizationField[] }) {
  const { fields: words, review: text } = useMessages('organizationRegistration', english);
  const { subscribe, read, change } = useAnswering().registration;
  const draft = useSyncExternalStore(subscribe, read, read);
  const answerText = useAnswerText(draft);

  return (
    <DescriptionList
      className="cs-parts"
      items={fields.filter(isAsked(draft)).map((field) => {
        const { label } = words[field];
        return {
          term: label,
          description: (
            <span className="cs-part">
              {answerText(field) || <span className="cs-absent">{text.none}</span>}
              <Button variant="quiet" aria-label={text.changeOf({ answer: label })} onClick={() => change(field)}>
                {text.change}
              </Button>
            </span>
          ),
        };
      })}
    />
  );
}

/** What depends on another answer is not always asked. */
function isAsked(draft: OrganizationDraft) {
  return (field: OrganizationField): boolean => {
    if (field === 'imagingServices') return draft.hasImagingCenter;
    if (field === 'specialities') return needsSpecialities(draft);
    return true;
  };
}

function useAnswerText(draft: OrganizationDraft) {
  const words = useMessages('organizationRegistration', english);
  const { review, regions, hours } = words;
  const told = useRegisterNames();
  const names = (choices: readonly { name: string }[]) => choices.map(({ name }) => told(name)).join(', ');

  return (field: OrganizationField): string => {
    if (field === 'region') return draft.region === 'U' ? regions.U : draft.region === 'R' ? regions.R : '';
    if (field === 'systems') return names(draft.systems);
    if (field === 'specialities') {
      return draft.systems
        .map(({ code, name }) => `${told(name)}: ${names(draft.specialities[code] ?? [])}`)
        .join('; ');
    }
    if (field === 'imagingServices') {
      return draft.imagingServices
        .filter(({ count }) => count.trim() !== '')
        .map(({ name, count }) => `${told(name)}: ${count}`)
        .join(', ');
    }
    if (field === 'addressProofs') {
      return draft.addressProofs
        .map(({ type, file }) => [told(type.name), file?.name].filter(Boolean).join(': '))
        .join(', ');
    }
    if (field === 'boardPhoto' || field === 'buildingPhoto') return draft[field]?.name ?? '';
    const answer = draft[field];
    if (typeof answer === 'boolean') return answer ? review.yes : review.no;
    if (typeof answer === 'string') return answer;
    if ('name' in answer) return told(answer.name);
    return answer.kind === 'hours' ? hoursText(answer) : hours.kinds[answer.kind];
  };
}
