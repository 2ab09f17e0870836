import '@carestack/react/styles.css';
import '@carestack/react/records.css';
import type { ReactNode } from 'react';
import { facilityId } from '../carestack.server';
import { Providers } from './Providers';

export const metadata = { title: 'Patients' };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <Providers facilityId={facilityId}>{children}</Providers>
      </body>
    </html>
  );
}
