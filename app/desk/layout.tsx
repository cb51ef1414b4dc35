import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import './desk.css';
import { currentRendering } from '#lib/freshness/rendering';
import { directionOf } from '#lib/site/language';

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** The newsroom's own pages. Where readers are served they do not exist. */
export default function DeskLayout({ children }: { children: ReactNode }) {
  if (currentRendering().audience !== 'newsroom') notFound();
  return (
    <div className="desk" lang="en" dir={directionOf('en')}>
      {children}
    </div>
  );
}
