import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import './editor.css';
import site from '#site';

export const metadata: Metadata = { title: `${site.name}: the editor`, robots: { index: false, follow: false } };

/** The editor is an app of its own in this folder, built when tools/editor.ts asks for it: see docs/decisions/0011. */
export default function EditorLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body style={{ margin: 0 }}>{children}</body>
    </html>
  );
}
