'use client';

import { createContext } from 'react';

/** The id of a title that stands over the form already, such as that of the dialog it is in. The form then shows none of its own. */
export const TitledBy = createContext<string | null>(null);
