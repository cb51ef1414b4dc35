import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import './desk.css';
import { directionOf } from '#lib/site/language';

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** The newsroom's own pages. Where readers are served they do not exist: each says so itself. */
export default function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <div className="desk" lang="en" dir={directionOf('en')}>
      {children}
    </div>
  );
}
