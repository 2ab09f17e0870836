import type { Carestack } from '@carestack/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { en } from '../messages/en/index.js';
import { hi } from '../messages/hi/index.js';
import type { Messages } from '../messages/messages.js';
import { type Appearance, CarestackProvider } from '../provider/index.js';
import { ur } from './pseudoUrdu.js';

const languages: Readonly<Record<string, Messages>> = { en, hi, ur };

const appearances: readonly Appearance[] = ['auto', 'light', 'dark'];

export interface StoryClinicProps {
  client: Carestack;
  /** As chosen in Storybook's toolbar. */
  globals: Readonly<Record<string, unknown>>;
  children: ReactNode;
}

/** What an app around our components would give them. */
export function StoryClinic({ client, globals, children }: StoryClinicProps) {
  const [queryClient] = useState(() => new QueryClient());
  const { language, appearance, direction } = globals;
  const words = languages[String(language)] ?? en;

  return (
    <QueryClientProvider client={queryClient}>
      <CarestackProvider
        client={client}
        messages={direction === 'rtl' || direction === 'ltr' ? { ...words, direction } : words}
        appearance={appearances.find((name) => name === appearance)}
      >
        {children}
      </CarestackProvider>
    </QueryClientProvider>
  );
}
