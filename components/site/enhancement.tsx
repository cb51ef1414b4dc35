import { enhancementPath } from '#lib/addresses/path-of';

/**
 * The custom elements of `public/enhance/`, each in a file of its name, and what each is told in words and facts. They
 * stand around what works without them.
 */
export interface Enhancements {
  'picture-gallery': { 'data-name': string; 'data-close': string; 'data-previous': string; 'data-next': string };
  'sortable-table': { 'data-hint': string };
  'embed-frame': { 'data-address': string; 'data-name': string; 'data-load': string; 'data-notice': string };
  'count-down': { 'data-now': string; 'data-until': string };
  'desk-keys': object;
  'search-suggestions': {
    'data-address': string;
    'data-name': string;
    'data-author': string;
    'data-section': string;
    'data-series': string;
    'data-topic': string;
  };
  'copy-address': { 'data-address': string; 'data-copy': string; 'data-copied': string };
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends EnhancementElements {}
  }
}

type EnhancementElements = { [Tag in keyof Enhancements]: Enhancements[Tag] & { children?: React.ReactNode } };

/** A module runs when the whole page is there, and once, however often it is named. What is to be seen comes before it. */
export function Enhancement({ element }: { element: keyof Enhancements }) {
  return <script type="module" src={enhancementPath(element)} fetchPriority="low" />;
}
