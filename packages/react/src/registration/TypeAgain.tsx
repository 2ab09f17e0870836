'use client';

import { Notice } from '../kit/index.js';
import { registration as english } from '../messages/en/registration.js';
import { useMessages } from '../provider/index.js';

/** Says after a reload which fields of this screen have to be filled in once more, and why. Says nothing where there are none. */
export function TypeAgain({ labels }: { labels: readonly string[] }) {
  const { resumed: text } = useMessages('registration', english);
  return labels.length > 0 && <Notice tone="info">{text.typeAgain({ fields: labels })}</Notice>;
}
