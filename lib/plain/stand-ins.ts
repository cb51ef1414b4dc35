import { h } from 'hastscript';
import { updateId } from '../content/live-updates';
import type { StoryPart, StoryPartProps } from '../content/story-parts';
import { recordingPath } from '../media/recordings';
import { figureIn } from '../site/language';
import { formatCalendarDate, formatTime, isoWithOffset, parseInstant } from '../time';
import type { Plain, PlainWriter } from './plain-body';

type Content = (Plain | string)[];

const element = (name: string, ...content: Content): Plain => h(name, ...content) as Plain;
const paragraph = (...content: Content): Plain => element('p', ...content);
const strong = (text: string): Plain => element('strong', text);
const small = (text: string): Plain => element('small', text);
const time = (datetime: string, text: string): Plain => h('time', { datetime }, text) as Plain;

/**
 * What stands for a story part where no style sheet and no script of ours runs: in feeds and in Markdown. It says what the
 * part says, and loads nothing but its pictures.
 * @param text what stands between the tags of the part, already plain
 */
export function standIn(part: StoryPart, text: Plain[], writer: PlainWriter): Plain[] {
  const { words, lang, edition } = writer;
  switch (part.name) {
    case 'Figure': {
      const picture = edition.picture(part.props);
      return picture ? [writer.figure(picture)] : [];
    }
    case 'Quote': {
      const { speaker, role, source, href } = part.props;
      const said = href ? writer.link(href, source) : [source];
      return [
        element(
          'figure',
          h('blockquote', href ? { cite: href } : {}, ...text) as Plain,
          element('figcaption', strong(speaker), role ? `, ${role}` : '', '. ', `${words.source}: `, ...said),
        ),
      ];
    }
    case 'PullQuote':
      return [element('blockquote', ...text, ...(part.props.speaker ? [paragraph(`— ${part.props.speaker}`)] : []))];
    case 'FactBox':
      return [element('aside', element('h2', part.props.title), ...text)];
    case 'KeyPoints':
      return [element('section', element('h2', part.props.title ?? words.keyPoints), ...text)];
    case 'Timeline':
      return [element('section', element('h2', part.props.title), element('ol', ...text))];
    case 'TimelineEntry': {
      const { date, title } = part.props;
      return [element('li', paragraph(time(date, formatCalendarDate(date, lang)), ' ', strong(title)), ...text)];
    }
    case 'Gallery': {
      const pictures = part.props.images.flatMap((image) => edition.picture(image) ?? []);
      if (pictures.length === 0) return [];
      return [element('section', element('h2', part.props.title), ...pictures.map((picture) => writer.figure(picture)))];
    }
    case 'Embed': {
      const { provider, url, title, poster, posterAlt = '', posterCredit = '' } = part.props;
      const still = poster ? edition.picture({ src: poster, alt: posterAlt, credit: posterCredit }) : undefined;
      return [
        element(
          'figure',
          ...(still ? [writer.image(still)] : []),
          element(
            'figcaption',
            strong(title),
            ' ',
            ...writer.link(url, words.opensElsewhere(provider)),
            ...(still ? [' ', small(still.credit)] : []),
          ),
        ),
      ];
    }
    case 'Chart': {
      const { title, unit, source, columns, rows } = part.props;
      const written = figureIn(lang);
      const figures = rows.map((row) => row.map((cell, column) => (column > 0 && typeof cell === 'number' ? written(cell) : cell)));
      return [table({ title, unit, columns, rows: figures, source: `${words.source}: ${source}` })];
    }
    case 'Table': {
      const { title, source, columns, rows } = part.props;
      return [table({ title, columns, rows, source: source && `${words.source}: ${source}` })];
    }
    case 'Audio': {
      const { src, title, credit } = part.props;
      const recording = edition.recording(src);
      if (!recording) return [];
      const file = writer.link(recordingPath(recording.hash, src), title);
      return [element('figure', element('figcaption', ...file, ' ', small(credit)), ...transcript(text, writer))];
    }
    case 'Video': {
      const { src, poster, posterAlt, title, credit } = part.props;
      const recording = edition.recording(src);
      if (!recording) return [];
      const still = edition.picture({ src: poster, alt: posterAlt, credit });
      const file = writer.link(recordingPath(recording.hash, src), title);
      return [
        element(
          'figure',
          ...(still ? [writer.image(still)] : []),
          element('figcaption', ...file, ' ', small(credit)),
          ...transcript(text, writer),
        ),
      ];
    }
    case 'Update': {
      const { at, title } = part.props;
      const instant = parseInstant(at) ?? 0;
      const moment = time(isoWithOffset(instant), formatTime(instant, 'moment', lang));
      return [element('section', element('h2', title), paragraph(...writer.link(`#${updateId(instant)}`, [moment])), ...text)];
    }
    case 'Related': {
      const story = edition.card(part.props.story);
      return story ? [paragraph(`${words.readMore}: `, ...writer.link(story.path, story.headline))] : [];
    }
    case 'Footnote': {
      writer.notes.push(part.props.text);
      const number = String(writer.notes.length);
      return [element('sup', ...writer.link(`#note-${number}`, number))];
    }
    default:
      return part satisfies never;
  }
}

interface Grid extends Pick<StoryPartProps<'Table'>, 'columns' | 'rows'> {
  title: string;
  unit?: string | undefined;
  source: string | undefined;
}

function table({ title, unit, columns, rows, source }: Grid): Plain {
  const line = (cells: readonly (string | number)[], first: 'th' | 'td') =>
    element('tr', ...cells.map((cell, column) => element(column === 0 ? 'th' : first, String(cell))));
  return element(
    'figure',
    paragraph(strong(title)),
    ...(unit ? [paragraph(unit)] : []),
    element('table', element('thead', line(columns, 'th')), element('tbody', ...rows.map((row) => line(row, 'td')))),
    ...(source ? [element('figcaption', source)] : []),
  );
}

function transcript(text: Plain[], { words }: PlainWriter): Plain[] {
  return [paragraph(strong(words.transcript)), ...text];
}
