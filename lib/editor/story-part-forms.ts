import type { ComponentSchema } from '@keystatic/core';
import type { block, ContentComponent, inline, repeating, wrapper } from '@keystatic/core/content-components';
import { createElement, type ReactNode } from 'react';
import { z } from 'zod';
import { TextInput } from '#components/editor/inputs';
import { PartView } from '#components/editor/part-view';
import { STORY_PART_NAMES, STORY_PARTS, type StoryPartName } from '../content/story-parts';
import { fieldOfWidget } from './checked-field';
import { fieldOfSchema, fieldsOfSchema, type KeystaticFields, wordsOf } from './field-of-schema';
import type { Keystatic } from './forms';
import { CODECS } from './stored-values';
import type { AnyWords } from './words/field-words';
import { STORY_PART_WORDS } from './words/story-part-words';

/** Keystatic's makers of what can stand in a text. */
export interface Components {
  block: typeof block;
  inline: typeof inline;
  repeating: typeof repeating;
  wrapper: typeof wrapper;
}

type Fields = Record<string, ComponentSchema>;

/** Every story part as the text's menu and its forms have it. */
export function storyPartComponents({ fields, components }: Keystatic): Record<StoryPartName, ContentComponent> {
  const made = STORY_PART_NAMES.map((name): [StoryPartName, ContentComponent] => [name, componentOf(name, fields, components)]);
  return Object.fromEntries(made) as Record<StoryPartName, ContentComponent>;
}

function componentOf(name: StoryPartName, fields: KeystaticFields, { block, inline, repeating, wrapper }: Components): ContentComponent {
  const words: AnyWords = STORY_PART_WORDS[name];
  const shared = { label: words.label, description: words.description ?? '', schema: fieldsOfPart(name, words, fields) };
  const view = {
    ContentView: (part: { value: Record<string, unknown>; children?: ReactNode }) => createElement(PartView, { name, ...part }),
  };
  switch (name) {
    case 'Footnote':
      return inline({ ...shared, ...view });
    case 'Timeline':
      return repeating({ ...shared, ...view, children: 'TimelineEntry', validation: { children: { min: 1 } } }) as ContentComponent;
    case 'TimelineEntry':
      return wrapper({ ...shared, ...view, forSpecificLocations: true });
    default:
      return STORY_PARTS[name].children === 'required' ? wrapper({ ...shared, ...view }) : block({ ...shared, ...view });
  }
}

function fieldsOfPart(name: StoryPartName, words: AnyWords, fields: KeystaticFields): Fields {
  const schema: z.ZodObject = STORY_PARTS[name].schema;
  switch (name) {
    case 'Gallery':
      return {
        title: fieldOfSchema(schema.shape.title as z.ZodType, 'title', wordsOf(words, 'title'), fields),
        images: galleryPictures(schema, wordsOf(words, 'images'), fields),
      };
    case 'Chart': {
      const made = fieldsOfSchema(schema, words, fields);
      // The check takes a file of figures into columns and rows before it asks for them, so either of the two may be left out.
      const chart = STORY_PARTS.Chart.schema.shape;
      const optional = (key: 'columns' | 'rows') => fieldOfSchema(chart[key].optional(), key, wordsOf(words, key), fields);
      const data = fieldOfWidget(
        { ...CODECS.text, Input: TextInput },
        { schema: z.string(), words: wordsOf(words, 'data'), required: false },
      );
      return { ...made, data, columns: optional('columns'), rows: optional('rows') };
    }
    default:
      return fieldsOfSchema(schema, words, fields);
  }
}

/** Each picture of a gallery can be uploaded, which only Keystatic's own lists allow. */
function galleryPictures(schema: z.ZodObject, words: AnyWords, fields: KeystaticFields): ComponentSchema {
  const { element } = schema.shape.images as z.ZodArray<z.ZodObject>;
  return fields.array(fields.object(fieldsOfSchema(element, words, fields)), {
    label: words.label,
    itemLabel: (props) => String((props.fields as Record<string, { value?: unknown }>).alt?.value || 'Picture'),
    validation: { length: { min: 1 } },
  });
}
