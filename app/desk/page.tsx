import type { Metadata } from 'next';
import { Board } from '#components/desk/board';
import { deskQuestion } from '#lib/desk/desk-address';
import { newsroomOnly } from '#lib/desk/newsroom-only';
import site from '#site';

export const metadata: Metadata = { title: `Desk – ${site.name}` };

export default async function DeskPage({ searchParams }: PageProps<'/desk'>) {
  newsroomOnly();
  return <Board question={deskQuestion(await searchParams)} />;
}
