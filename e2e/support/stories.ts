/** What a test says of a story; everything else is as a plain news story has it. */
export interface StoryDraft {
  headline: string;
  publishedAt?: string;
  status?: 'draft' | 'ready';
  unpublishAt?: string;
  updatedAt?: string;
  withdrawn?: { at: string; reason: string };
  standfirst?: string;
  leadImage?: { src: string; alt: string; caption: string; credit: string; rights?: { licence: string; expires: string } };
  related?: string[];
  movedFrom?: string[];
  seoDescription?: string;
  body?: string;
}

/** A story's file. */
export function storyFile(story: StoryDraft): string {
  const lines = [
    '---',
    `headline: ${JSON.stringify(story.headline)}`,
    `standfirst: ${JSON.stringify(story.standfirst ?? 'A standfirst of the test.')}`,
    'kind: news',
    'section: city',
    'authors:\n  - nadia-el-khatib',
    'topics:\n  - trams',
    `status: ${story.status ?? 'ready'}`,
  ];
  for (const field of ['publishedAt', 'updatedAt', 'unpublishAt'] as const) if (story[field]) lines.push(`${field}: ${story[field]}`);
  if (story.withdrawn) lines.push(`withdrawn:\n  at: ${story.withdrawn.at}\n  reason: ${JSON.stringify(story.withdrawn.reason)}`);
  for (const field of ['related', 'movedFrom'] as const)
    if (story[field]) lines.push(`${field}:\n${story[field].map((entry) => `  - ${entry}`).join('\n')}`);
  if (story.seoDescription) lines.push(`seo:\n  description: ${JSON.stringify(story.seoDescription)}`);
  if (story.leadImage) {
    const { rights, ...picture } = story.leadImage;
    lines.push('leadImage:', ...Object.entries(picture).map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`));
    if (rights) lines.push('  rights:', `    licence: ${JSON.stringify(rights.licence)}`, `    expires: ${rights.expires}`);
  }
  return `${lines.join('\n')}\n---\n\n${story.body ?? 'A paragraph of the test.'}\n`;
}
