import {
  type ComputedFields,
  type DocumentType as ContentlayerType,
  defineDocumentType,
  defineNestedType,
  type FieldDefs,
} from 'contentlayer2/source-files';
import { z } from 'zod';
import { DOCUMENT_TYPES, type DocumentType } from './document-types';

/** What of JSON Schema our fields use. */
interface FieldSchema {
  type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';
  enum?: string[];
  items?: FieldSchema;
  properties?: Record<string, FieldSchema>;
  required?: string[];
}

/**
 * Contentlayer's definition of a document type, derived from the one that Zod checks, so that a field has one
 * definition. Contentlayer checks presence, shape and unknown fields; the values it lets through are Zod's (contentlayer2 0.5.8
 * accepts any string for an enum: `mapping/index.ts` there leaves it unchecked).
 */
export function contentlayerType(name: DocumentType, computedFields: ComputedFields): ContentlayerType {
  const { pattern, schema, body } = DOCUMENT_TYPES[name];
  const fields = fieldsOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as FieldSchema, name);
  return defineDocumentType(() => ({
    name,
    filePathPattern: pattern,
    contentType: body ? 'markdown' : 'data',
    fields,
    computedFields,
  }));
}

function fieldsOf(schema: FieldSchema, name: string): FieldDefs {
  const required = new Set(schema.required ?? []);
  return Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([key, field]) => [
      key,
      { ...fieldOf(field, `${name}_${key}`), required: required.has(key) },
    ]),
  ) as FieldDefs;
}

function fieldOf(field: FieldSchema, name: string): Record<string, unknown> {
  switch (field.type) {
    case 'string':
      return field.enum ? { type: 'enum', options: field.enum } : { type: 'string' };
    case 'number':
    case 'integer':
      return { type: 'number' };
    case 'boolean':
      return { type: 'boolean' };
    case 'array':
      return { type: 'list', of: field.items?.type === 'object' ? nested(field.items, name) : fieldOf(field.items ?? {}, name) };
    case 'object':
      return { type: 'nested', of: nested(field, name) };
    default:
      throw new Error(`No Contentlayer field is known for ${name}: ${JSON.stringify(field)}`);
  }
}

function nested(field: FieldSchema, name: string) {
  return defineNestedType(() => ({ name, fields: fieldsOf(field, name) }));
}
