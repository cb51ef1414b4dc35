import { type Document, isAlias, isNode, isScalar, visit, type YAMLError } from 'yaml';

interface Mistake {
  /** In the YAML text. */
  offset: number;
  field: string;
  wrong: string;
  remedy: string;
}

/** @param whole what the YAML is to an editor: a file, or the front matter of one */
export function mistakesOfYaml(document: Document, yaml: string, whole: string): Mistake[] {
  const refused = [...document.errors, ...document.warnings];
  return [...trapsOfYaml(document, yaml, whole), ...refused.map((error) => mistakeOfYaml(error, document, yaml, whole))];
}

const CLEVER = {
  wrong: 'uses an anchor, alias or tag of YAML',
  remedy: 'write the value itself; a text that begins with &, * or ! stands in quotation marks',
};

const QUOTE_IT = 'put the whole text into quotation marks';

/** What editors do wrong most often, by the code that YAML has for it: its own words speak of its machinery. */
const FREQUENT: Partial<Record<YAMLError['code'], { wrong: string; remedy: string }>> = {
  BAD_SCALAR_START: { wrong: 'begins a text with a sign that YAML keeps for itself', remedy: QUOTE_IT },
  BLOCK_AS_IMPLICIT_KEY: {
    wrong: 'has a second colon here, or a field that is indented too far',
    remedy: 'put a text that holds a colon into quotation marks, and begin fields of one group in one column',
  },
  MULTILINE_IMPLICIT_KEY: { wrong: 'has a line that is no field', remedy: 'write “field: value”, with a space after the colon' },
  MULTIPLE_DOCS: { wrong: 'has three hyphens in the middle', remedy: 'remove them' },
  TAB_AS_INDENT: { wrong: 'is indented with a tab', remedy: 'indent with spaces' },
  TAG_RESOLVE_FAILED: CLEVER,
};

/** What YAML itself refuses, in the words of an editor. */
function mistakeOfYaml(error: YAMLError, document: Document, yaml: string, field: string): Mistake {
  const offset = error.pos[0];
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return { offset, field: /^[^\s:]+/.exec(yaml.slice(offset))?.[0] ?? field, wrong: 'is given twice', remedy: 'keep one of the two' };
    case 'UNEXPECTED_TOKEN':
      if (/at node end$/.test(error.message))
        return { offset, field, wrong: 'goes on after a closing quotation mark or bracket', remedy: QUOTE_IT };
      break;
    case 'MISSING_CHAR':
      if (/closing .quote/.test(error.message))
        return {
          offset: openedQuotation(document, offset),
          field,
          wrong: 'opens a quotation mark that is never closed',
          remedy: 'close it at the end of the text',
        };
  }
  if (/call stack/.test(error.message))
    // Where the parser gave up says nothing of where the first bracket stands.
    return { offset: 0, field, wrong: 'is nested too deeply', remedy: 'remove brackets that were opened by mistake' };
  const said = FREQUENT[error.code] ?? {
    wrong: `cannot be read: ${error.message.replace(/\.$/, '')}`,
    remedy: 'write “field: value”, and put a text into quotation marks if it begins with a sign or holds a colon, # or quotation mark',
  };
  return { offset, field, ...said };
}

/** Where the text begins whose missing quotation mark YAML noticed at `end`. */
function openedQuotation(document: Document, end: number): number {
  let opened = end;
  visit(document, {
    Scalar: (_key, { type, range }) => {
      if (range && type?.startsWith('QUOTE') && range[0] <= end && range[2] >= end) opened = range[0];
    },
  });
  return opened;
}

/** What YAML can say and an editor hardly means: what is written would not be what the page shows. */
function trapsOfYaml(document: Document, yaml: string, field: string): Mistake[] {
  const mistakes: Mistake[] = [];
  visit(document, {
    Pair: (_key, { key }) => {
      const named = isAlias(key) || (isScalar(key) && key.value !== null);
      if (!named)
        mistakes.push({
          offset: isNode(key) ? (key.range?.[0] ?? 0) : 0,
          field,
          wrong: 'has a value without a field',
          remedy: 'write “field: value”',
        });
    },
    Node: (key, node) => {
      const [start, end] = node.range ?? [0, 0];
      const anchor = isAlias(node) ? undefined : node.anchor;
      if (isAlias(node)) mistakes.push({ offset: start, field, ...CLEVER });
      else if (anchor) mistakes.push({ offset: yaml.lastIndexOf(`&${anchor}`, start), field, ...CLEVER });
      const comment = /^[ \t]+#/.exec(yaml.slice(end))?.[0];
      if (comment && key !== 'key' && isScalar(node) && node.type === 'PLAIN' && typeof node.value === 'string')
        mistakes.push({
          offset: end + comment.length - 1,
          field,
          wrong: 'loses what stands after # on this line',
          remedy: 'put the whole text into quotation marks, or a comment on a line of its own',
        });
    },
  });
  return mistakes;
}
