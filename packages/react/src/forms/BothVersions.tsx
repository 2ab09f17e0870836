'use client';

import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Actions, Button, RadioGroup } from '../kit/index.js';

export interface Version<Name extends string> {
  name: Name;
  label: ReactNode;
  /** Null where it cannot be chosen. */
  mine: string | null;
  theirs: string;
  /** Whether this person changed it: what nobody here touched stays as the other one wrote it. */
  isTouched: boolean;
  /** Beside the words, where these alone do not tell the two apart. */
  pictures?: { mine: ReactNode; theirs: ReactNode } | undefined;
}

export interface BothVersionsWords {
  title: string;
  body: string;
  theirs: (version: { value: string }) => string;
  mine: (version: { value: string }) => string;
  nothing: string;
  save: string;
  allTheirs: string;
}

export interface BothVersionsProps<Name extends string> {
  versions: readonly Version<Name>[];
  words: BothVersionsWords;
  /** The fields in which this person's version is to stand. */
  onChosen: (mine: ReadonlySet<Name>) => void;
  /** Whether the buttons also send the form around, with what was chosen. */
  isSent?: boolean | undefined;
}

/** Two people changed one record: both versions of each field, and a choice. */
export function BothVersions<Name extends string>({
  versions,
  words,
  onChosen,
  isSent = false,
}: BothVersionsProps<Name>) {
  const [mine, setMine] = useState<ReadonlySet<Name>>(
    () => new Set(versions.flatMap(({ name, isTouched, mine: own }) => (own !== null && isTouched ? [name] : []))),
  );
  const title = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  const type = isSent ? 'submit' : 'button';

  useEffect(() => title.current?.focus(), []);

  function choose(name: Name, isMine: boolean) {
    const others = [...mine].filter((other) => other !== name);
    setMine(new Set(isMine ? [...others, name] : others));
  }

  return (
    <section className="cs-form-section" data-part="conflict" aria-labelledby={titleId}>
      <h3 ref={title} id={titleId} tabIndex={-1} className="cs-form-section-title">
        {words.title}
      </h3>
      <p className="cs-hint">{words.body}</p>
      <div className="cs-form-fields">
        {versions.map((version) => (
          <RadioGroup
            key={version.name}
            label={version.label}
            value={mine.has(version.name) ? 'mine' : 'theirs'}
            onChange={({ target }) => choose(version.name, target.value === 'mine')}
            options={[
              {
                value: 'theirs',
                label: labelled(words.theirs({ value: version.theirs || words.nothing }), version.pictures?.theirs),
              },
              ...(version.mine === null
                ? []
                : [
                    {
                      value: 'mine',
                      label: labelled(words.mine({ value: version.mine || words.nothing }), version.pictures?.mine),
                    },
                  ]),
            ]}
          />
        ))}
      </div>
      <Actions>
        <Button type={type} variant="primary" onClick={() => onChosen(mine)}>
          {words.save}
        </Button>
        <Button type={type} onClick={() => onChosen(new Set())}>
          {words.allTheirs}
        </Button>
      </Actions>
    </section>
  );
}

function labelled(words: string, picture: ReactNode): ReactNode {
  if (!picture) return words;
  return (
    <span className="cs-pictured">
      {words}
      {picture}
    </span>
  );
}
