import type { AudioObject, ImageObject, MediaObject, VideoObject } from 'schema-dts';
import { visit } from 'unist-util-visit';
import { edition } from '../../archive/edition';
import type { Picture } from '../../archive/stories';
import { bodyText } from '../../content/body/body-text';
import { type BodyTree, partAt, type StoryPart } from '../../content/story-parts';
import { creatorOf } from '../../media/creator';
import { CROP_TYPE, cropsOf } from '../../media/crops';
import { schemaDigitalSource } from '../../media/digital-source';
import { licenceAddress } from '../../media/licence';
import { pictureFile } from '../../media/picture-file';
import { recordingPath, recordingType } from '../../media/recordings';
import { absolute } from '../../site/whole-address';
import { type Instant, isoWithOffset } from '../../time';
import { named, publisherName } from './names';

type ImageNode = Extract<ImageObject, { '@type': 'ImageObject' }>;
type AudioNode = Extract<AudioObject, { '@type': 'AudioObject' }>;
type VideoNode = Extract<VideoObject, { '@type': 'VideoObject' }>;

/** A picture as the page shows it, with whose it is (Google Search Central, “Image metadata”). */
export function pictureNode(picture: Picture): ImageNode {
  return { ...imageNode(pictureFile(picture)), caption: picture.caption, ...rightsOf(picture) };
}

/** The same picture in the shapes that machines are given, which show a part of it (Google Search Central, “Article”). */
export function cropNodes(picture: Picture): ImageNode[] {
  return cropsOf(picture).map((crop) => ({ ...imageNode(crop), ...rightsOf(picture) }));
}

function imageNode({ path, width, height }: { path: string; width: number; height: number }): ImageNode {
  const url = absolute(path);
  return {
    '@type': 'ImageObject',
    '@id': url,
    url,
    contentUrl: url,
    encodingFormat: CROP_TYPE,
    width: `${width} px`,
    height: `${height} px`,
  };
}

/** The credit stands beside every picture; its creator is somebody whom it names. A licence is one that readers can open. */
function rightsOf({ credit, creator, licence, digitalSource }: Pick<Picture, 'credit' | 'creator' | 'licence' | 'digitalSource'>) {
  return {
    creditText: credit,
    copyrightNotice: credit,
    creator: creatorNode({ credit, creator }),
    license: licenceAddress({ licence }),
    digitalSourceType: digitalSource && schemaDigitalSource(digitalSource),
  };
}

function creatorNode(picture: Pick<Picture, 'credit' | 'creator'>) {
  const creator = creatorOf(picture);
  if (!creator) return undefined;
  return creator.isHouse ? named(publisherName()) : { '@type': 'Person' as const, name: creator.name };
}

/**
 * Pictures and recordings of a body, in their order.
 * @param uploadedAt when it went out with its page
 * @param expires when it ends with its page, where that is known
 */
export function mediaOf(body: BodyTree, uploadedAt: Instant, expires?: Instant): Exclude<MediaObject, string>[] {
  const found: Exclude<MediaObject, string>[] = [];
  visit(body, (node) => {
    const part = partAt(node);
    if (part) found.push(...mediaIn(part, uploadedAt, expires));
  });
  return found;
}

type PictureFields = Parameters<ReturnType<typeof edition>['picture']>[0];

function shown(fields: PictureFields): ImageNode[] {
  const picture = edition().picture(fields);
  return picture ? [pictureNode(picture)] : [];
}

function mediaIn(part: StoryPart, uploadedAt: Instant, expires: Instant | undefined): (ImageNode | AudioNode | VideoNode)[] {
  switch (part.name) {
    case 'Figure':
      return shown(part.props);
    case 'Gallery':
      return part.props.images.flatMap((image) => shown(image));
    case 'Embed': {
      const { poster, posterAlt = '', posterCredit = '' } = part.props;
      return poster ? shown({ src: poster, alt: posterAlt, credit: posterCredit }) : [];
    }
    case 'Audio': {
      const { src, title, credit } = part.props;
      const address = recordingAddress(src);
      return address
        ? [
            {
              '@type': 'AudioObject',
              '@id': address,
              name: title,
              contentUrl: address,
              encodingFormat: recordingType(src),
              creditText: credit,
            },
          ]
        : [];
    }
    case 'Video': {
      const { src, poster, posterAlt, title, credit } = part.props;
      const address = recordingAddress(src);
      const [still] = shown({ src: poster, alt: posterAlt, credit });
      return address && still
        ? [
            {
              '@type': 'VideoObject',
              '@id': address,
              name: title,
              contentUrl: address,
              encodingFormat: recordingType(src),
              thumbnailUrl: still['@id'],
              uploadDate: isoWithOffset(uploadedAt),
              description: bodyText({ type: 'root', children: part.node.children as BodyTree['children'] }),
              expires: expires === undefined ? undefined : isoWithOffset(expires),
              creditText: credit,
            },
          ]
        : [];
    }
    case 'Quote':
    case 'PullQuote':
    case 'FactBox':
    case 'KeyPoints':
    case 'Timeline':
    case 'TimelineEntry':
    case 'Chart':
    case 'Table':
    case 'Update':
    case 'Related':
    case 'Footnote':
      return [];
    default:
      return part satisfies never;
  }
}

function recordingAddress(src: string): string | undefined {
  const recording = edition().recording(src);
  return recording && absolute(recordingPath(recording.hash, src));
}
