/** Words of fields that more than one form has. */

const DIGITAL_SOURCE = {
  label: 'Made with software',
  description: 'Only where software made or changed the picture. Readers are told beside the credit.',
  options: {
    trainedAlgorithmicMedia: 'Made whole by AI',
    compositeSynthetic: 'Put together or changed, with a part that AI made',
    algorithmicMedia: 'Drawn by a program without AI',
  },
};

const ALT = {
  label: 'What is in the picture',
  description: 'For readers who cannot see it. Say what is there; the caption says what it means.',
  long: true,
} as const;

const CREDIT = { label: 'Credit', description: 'Whose picture it is, as readers see it.' };

const FOCUS = {
  label: 'Point that stays in sight',
  description: 'Where the picture is cut to a shape. Click on the picture above, or give the point in per cent.',
  fields: { x: { label: 'From the left, in per cent' }, y: { label: 'From the top, in per cent' } },
};

export const CAPTION = { label: 'Caption', description: 'What the picture means to the story.', long: true } as const;

export const PICTURE = {
  src: { label: 'Picture', description: 'JPEG, PNG, WebP or AVIF.' },
  alt: ALT,
  credit: CREDIT,
  focus: FOCUS,
  digitalSource: DIGITAL_SOURCE,
};

/** Of a picture within the text, which is never cut to a shape. */
export const SHOWN_PICTURE = { src: PICTURE.src, alt: ALT, caption: CAPTION, credit: CREDIT, digitalSource: DIGITAL_SOURCE };

export const RIGHTS = {
  label: 'Rights',
  description: 'Under what terms the picture may be shown, where that is worth saying.',
  fields: {
    licence: { label: 'Licence', description: 'A web address, which readers are told, or a note of your own.' },
    creator: { label: 'Who made it', description: 'The name as it stands in the credit.' },
    expires: { label: 'May be shown until', description: 'From then on the site shows it nowhere.' },
  },
};

export const STATUS = {
  label: 'Status',
  description: 'A draft is never shown to readers. What is ready goes out at its time.',
  options: { draft: 'Draft', ready: 'Ready' },
};

export const LANGUAGE = { label: 'Language', description: 'Only where it is not that of the site: its code, such as ar, bn or de.' };
