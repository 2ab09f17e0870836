import type { HprRegistrationResult } from '@carestack/core/hpr';
import { HprRegistrationWizard } from '@carestack/react/hpr';
import { PractitionerForm } from '@carestack/react/practitioners';
import { useEffect, useRef, useState } from 'react';
import { Bedside } from '../phone/Bedside.js';
import { goTo, noticeOf, paths } from '../routes.js';
import { PageHeading } from '../shell/PageHeading.js';
import { useWords } from '../words/Words.js';

/** From consent to an HPR ID, and from there, if wanted, to a practitioner of this clinic. Until then nothing is kept. */
export function HprPage() {
  const { hpr: words, practitioners } = useWords();
  const [result, setResult] = useState<HprRegistrationResult | null>(null);
  const [isPutting, setIsPutting] = useState(false);
  const [turn, setTurn] = useState(0);

  return (
    <div className="page">
      <PageHeading
        // A heading of its own, which takes the focus.
        key={String(isPutting)}
        title={isPutting ? practitioners.new.title : words.title}
        intro={isPutting ? practitioners.new.intro : words.intro}
        back={{ href: paths.practitioners.list, label: practitioners.title }}
      />
      <div className="desk" key={turn}>
        <div className="sheet padded">
          {result && isPutting ? (
            <PractitionerForm
              hprResult={result}
              onCreated={(created) =>
                goTo(paths.practitioners.record(created.id), { isReplacing: true, notice: noticeOf(created) })
              }
              onCancel={() => setIsPutting(false)}
            />
          ) : result ? (
            <Finished
              result={result}
              onPut={() => {
                setIsPutting(true);
                window.scrollTo(0, 0);
              }}
              onAnother={() => {
                setResult(null);
                setTurn(turn + 1);
              }}
            />
          ) : (
            <HprRegistrationWizard onComplete={setResult} onCancel={() => goTo(paths.practitioners.list)} />
          )}
        </div>
        <Bedside register="hpr" />
      </div>
    </div>
  );
}

interface FinishedProps {
  result: HprRegistrationResult;
  onPut: () => void;
  onAnother: () => void;
}

function Finished({ result, onPut, onAnother }: FinishedProps) {
  const { hpr: words } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {words.finished[result.outcome]}
      </h2>
      <p>
        <bdi>{result.hprIdNumber}</bdi>
        {result.hprId && (
          <>
            {' · '}
            <bdi>{result.hprId}</bdi>
          </>
        )}
      </p>
      <p>{words.finishedText}</p>
      <div className="cs-actions">
        <button type="button" className="cs-button" data-variant="primary" onClick={onPut}>
          {words.putOnRecord}
        </button>
        <button type="button" className="cs-button" onClick={onAnother}>
          {words.another}
        </button>
      </div>
    </>
  );
}
