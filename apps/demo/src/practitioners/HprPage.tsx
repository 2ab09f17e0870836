import type { HprRegistrationResult } from '@carestack/core/hpr';
import { HprRegistrationWizard } from '@carestack/react/hpr';
import { useEffect, useRef, useState } from 'react';
import { Bedside } from '../phone/Bedside.js';
import { goTo, paths } from '../routes.js';
import { PageHeading } from '../shell/PageHeading.js';
import { useWords } from '../words/Words.js';

/** From consent to an HPR ID. The clinic keeps nothing of it: the number is the professional's own. */
export function HprPage() {
  const { hpr: words, practitioners } = useWords();
  const [result, setResult] = useState<HprRegistrationResult | null>(null);
  const [turn, setTurn] = useState(0);

  return (
    <div className="page">
      <PageHeading
        title={words.title}
        intro={words.intro}
        back={{ href: paths.practitioners.list, label: practitioners.title }}
      />
      <div className="desk" key={turn}>
        <div className="sheet padded">
          {result ? (
            <Finished
              result={result}
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

function Finished({ result, onAnother }: { result: HprRegistrationResult; onAnother: () => void }) {
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
      <button type="button" className="cs-button" data-variant="primary" onClick={onAnother}>
        {words.another}
      </button>
    </>
  );
}
