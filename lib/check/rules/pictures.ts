import { visit } from 'unist-util-visit';
import { partAt } from '../../content/story-parts';
import type { Remark, Rule, Spot, StoryToCheck } from '../story-to-check';
import { sameWords } from './headlines';

interface ShownPicture {
  src: string;
  alt: string;
  caption: string | undefined;
  /** Where the alternative text stands. */
  at: Spot;
}

/** Alternative texts that tell a listener nothing. */
export const alternativeTexts: Rule = (story) =>
  picturesOf(story).flatMap((picture): Remark[] => {
    const { alt, at } = picture;
    if (isFileName(picture))
      return [
        { rule: 'alt-file-name', at, says: 'is the name of a file', todo: 'say what is in the picture to somebody who cannot see it' },
      ];
    const passive = PASSIVE.exec(alt)?.[0];
    if (passive)
      return [
        {
          rule: 'alt-passive',
          at,
          says: `begins with “${passive.trim()}”, which screen readers say anyway`,
          todo: 'begin with what is in the picture',
        },
      ];
    const repeated = [picture.caption, story.fields.headline].find((text) => text !== undefined && sameWords(text, alt));
    if (repeated === undefined) return [];
    const what = repeated === story.fields.headline ? 'headline' : 'caption';
    return [
      {
        rule: 'alt-repeats',
        at,
        says: `says what the ${what} says`,
        todo: 'say what is in the picture to somebody who cannot see it',
      },
    ];
  });

/** What cameras, telephones and newsroom systems call files. */
const FILE_NAME = /^\S+\.(jpe?g|png|webp|avif|gif|heic|tiff?)$|^(img|dsc[fn]?|pxl|dji|screenshot|photo|image|bild)[-_ ]?\d[\d_ -]*$/i;

function isFileName({ src, alt }: ShownPicture): boolean {
  const name = (src.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
  // One word may be both: “ferry.jpg” may well show a ferry, and nothing else.
  return FILE_NAME.test(alt.trim()) || (name.includes('-') && alt.trim().toLowerCase() === name);
}

const PASSIVE =
  /^\s*(?:an?\s+|the\s+)?(?:image|picture|photo(?:graph)?|graphic|illustration|drawing|screenshot)(?:\s+(?:of|showing|shows)\s|\s*[.:]?\s*$)|^\s*(?:ein(?:e)?\s+|das\s+)?(?:bild|foto|grafik|abbildung)(?:\s+(?:von|zeigt)\s|\s*[.:]?\s*$)/i;

/** Google Discover and top stories show large pictures from this width on (Google Search Central, “Article structured data”). */
const SEARCH_WIDTH = 1200;
/** Below this, cards on social networks are small, or have no picture (Open Graph, “Sharing images”). */
const SOCIAL = { width: 600, height: 315 };

/** A leading picture that is too small for what others make of it. */
export const leadSize: Rule = ({ fields: { leadImage } }, facts) => {
  const size = leadImage && facts.pictureSize(leadImage.src);
  if (!size) return [];
  const { width, height } = size;
  const at: Spot = { in: 'front matter', path: ['leadImage', 'src'] };
  if (width < SOCIAL.width || height < SOCIAL.height)
    return [
      {
        rule: 'picture-for-social',
        at,
        says: `is ${width} × ${height} pixels, and cards on social networks need ${SOCIAL.width} × ${SOCIAL.height}`,
        todo: `give a larger original; search wants ${SEARCH_WIDTH} pixels of width`,
      },
    ];
  if (width < SEARCH_WIDTH)
    return [
      {
        rule: 'picture-for-search',
        at,
        says: `is ${width} pixels wide, and search engines show a picture large from ${SEARCH_WIDTH} on`,
        todo: 'give a larger original',
      },
    ];
  return [];
};

function picturesOf({ fields: { leadImage }, body }: StoryToCheck): ShownPicture[] {
  const pictures: ShownPicture[] = [];
  if (leadImage)
    pictures.push({
      src: leadImage.src,
      alt: leadImage.alt,
      caption: leadImage.caption,
      at: { in: 'front matter', path: ['leadImage', 'alt'] },
    });
  visit(body, (node) => {
    const part = partAt(node);
    if (!part) return;
    const at = (field: string, alt: string): Spot => ({ in: 'body', field: `${part.name} ${field}`, node: part.node, words: alt });
    switch (part.name) {
      case 'Figure':
        pictures.push({ ...part.props, caption: part.props.caption, at: at('alt', part.props.alt) });
        break;
      case 'Gallery':
        part.props.images.forEach((image, index) => {
          pictures.push({ ...image, at: at(`images[${index}].alt`, image.alt) });
        });
        break;
      case 'Video':
        pictures.push({ src: part.props.poster, alt: part.props.posterAlt, caption: undefined, at: at('posterAlt', part.props.posterAlt) });
        break;
      case 'Embed':
        if (part.props.poster && part.props.posterAlt)
          pictures.push({
            src: part.props.poster,
            alt: part.props.posterAlt,
            caption: undefined,
            at: at('posterAlt', part.props.posterAlt),
          });
        break;
      default:
    }
  });
  return pictures;
}
