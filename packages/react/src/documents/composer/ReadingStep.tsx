'use client';

import { Actions, Button, LiveRegion, Notice, Spinner, StepHeading } from '../../kit/index.js';
import { documentComposer as english } from '../../messages/en/documentComposer.js';
import { documentUpload as englishUpload } from '../../messages/en/documentUpload.js';
import { useErrorText, useMessages } from '../../provider/index.js';
import { refusedPlaces } from '../upload/refusedPlaces.js';
import type { ClinicalDocument } from './clinicalDocument.js';
import type { SourceFile } from './composerState.js';

interface ReadingStepProps {
  composing: ClinicalDocument;
  files: readonly SourceFile[];
}

/** Where the reading stands, in words that are true. */
export function ReadingStep({ composing, files }: ReadingStepProps) {
  const { reading: text } = useMessages('documentComposer', english);
  const { standing } = composing.reading;

  switch (standing) {
    // The screen was left before the service had given its job a name.
    case 'idle':
      return <Problem composing={composing} standing="lost" files={files} />;
    case 'not_sent':
    case 'lost':
    case 'failed':
    case 'expired':
    case 'stopped':
      return <Problem composing={composing} standing={standing} files={files} />;
    case 'sending':
    case 'queued':
    case 'working':
    case 'slow':
    case 'unreachable': {
      const words = text.standings[standing];
      const isWarned = standing === 'slow' || standing === 'unreachable';
      return (
        <div className="cs-stack cs-composer-reading">
          <StepHeading>{text.title}</StepHeading>
          <div data-part="standing" data-standing={standing} className="cs-composer-standing">
            <Spinner />
            <div>
              <p className={isWarned ? 'cs-composer-warned' : undefined}>{words}</p>
              {(standing === 'queued' || standing === 'working') && <p className="cs-hint">{text.canLeave}</p>}
            </div>
          </div>
          <Actions>
            <Button onClick={composing.back}>{text.stop}</Button>
          </Actions>
          <LiveRegion message={words} />
        </div>
      );
    }
    default:
      return standing satisfies never;
  }
}

interface ProblemProps extends ReadingStepProps {
  standing: 'not_sent' | 'lost' | 'failed' | 'expired' | 'stopped';
}

function Problem({ composing, standing, files }: ProblemProps) {
  const { reading: text, choose } = useMessages('documentComposer', english);
  const upload = useMessages('documentUpload', englishUpload);
  const errorText = useErrorText();
  const { error } = composing.reading;
  const problem = text.problems[standing];
  const refused = refusedFiles(error?.fields ?? {}, files);
  const canSend = (standing === 'not_sent' || standing === 'lost') && files.length > 0 && refused.length === 0;

  function typeInstead() {
    composing.back();
    composing.type();
  }

  return (
    <div className="cs-stack cs-composer-reading">
      <StepHeading>{problem.title}</StepHeading>
      <Notice tone={standing === 'stopped' || standing === 'lost' ? 'warning' : 'danger'}>
        <p>{problem.body}</p>
        {standing === 'not_sent' && refused.length === 0 && (
          <p>{error ? errorText(error) : text.problems.not_sent.unreadable}</p>
        )}
        {refused.length > 0 && (
          <ul>
            {refused.map(({ name, reason }) => (
              <li key={name}>
                <bdi>{name}</bdi>: {upload.notRead[reason] ?? upload.notReadOtherwise}
              </li>
            ))}
          </ul>
        )}
      </Notice>
      <Actions>
        {canSend && (
          <Button variant="primary" onClick={composing.sendAgain}>
            {text.sendAgain}
          </Button>
        )}
        {standing === 'stopped' && (
          <Button variant="primary" onClick={composing.reading.askAgain}>
            {text.askAgain}
          </Button>
        )}
        <Button onClick={composing.back}>{text.other}</Button>
        <Button onClick={typeInstead}>{choose.typing}</Button>
      </Actions>
    </div>
  );
}

function refusedFiles(fields: Readonly<Record<string, string>>, files: readonly SourceFile[]) {
  return [...refusedPlaces(fields)].flatMap(([place, reason]) => {
    const name = files[place]?.name;
    return name === undefined ? [] : [{ name, reason }];
  });
}
