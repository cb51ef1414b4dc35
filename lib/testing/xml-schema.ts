import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

const FOLDER = join(import.meta.dirname, 'schemas');

/** Schemas name others beside them. */
xmlRegisterFsInputProviders();

const validators = new Map<string, XsdValidator>();

/**
 * Reads a text as XML and holds it against a schema of `lib/testing/schemas/`.
 * @throws Error that says in which line it is not well-formed or not valid
 */
export function validateXml(xml: string, schema: 'sitemap'): void {
  let validator = validators.get(schema);
  if (!validator) {
    const path = join(FOLDER, `${schema}.xsd`);
    validator = XsdValidator.fromDoc(XmlDocument.fromString(readFileSync(path, 'utf8'), { url: path }));
    validators.set(schema, validator);
  }
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
  } finally {
    document.dispose();
  }
}

/** Texts of all elements of a name, in any name space, as a parser reads them. */
export function textsOf(xml: string, element: string): string[] {
  const document = XmlDocument.fromString(xml);
  try {
    return document.find(`//*[local-name() = '${element}']`).map((node) => node.content);
  } finally {
    document.dispose();
  }
}
