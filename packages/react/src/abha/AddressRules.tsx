'use client';

import { brokenAbhaAddressRules, type AbhaAddressRule } from '@carestack/core/abha';
import { VisuallyHidden } from '../kit/index.js';
import { abha as english } from '../messages/en/abha.js';
import { useMessages } from '../provider/index.js';

const order: readonly AbhaAddressRule[] = ['length', 'start', 'characters', 'specials', 'end'];

/** The rules, there before typing starts and checked while typing. */
export function AddressRules({ localPart }: { localPart: string }) {
  const { address: text } = useMessages('abha', english);
  const broken = brokenAbhaAddressRules(localPart);

  return (
    <div data-part="rules" className="cs-rules">
      <p>{text.rulesTitle}</p>
      <ul>
        {order.map((rule) => {
          const isKept = localPart !== '' && !broken.includes(rule);
          return (
            <li key={rule} data-kept={isKept || undefined}>
              {text.rules[rule]}
              {localPart !== '' && <VisuallyHidden>, {isKept ? text.ruleKept : text.ruleBroken}</VisuallyHidden>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
