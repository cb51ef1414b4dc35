import site from '../../site.config';
import { absoluteUrl, pathOf } from '../addresses/path-of';
import { xmlRoot } from '../machine/xml';
import { searchTemplate } from '../questions';
import { readEnvironment } from '../site/environment';
import { pageWords } from '../site/words';
import { ICON_SIZES, iconPath } from './web-manifest';

/** OpenSearch 1.1, “ShortName”: at most so many characters. */
const LONGEST_NAME = 16;

/** How a browser asks the site's own search (OpenSearch 1.1, “Description document”). */
export function openSearch(): string {
  const { siteUrl } = readEnvironment();
  const [icon] = ICON_SIZES;
  const root = xmlRoot('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' });
  root.ele('ShortName').txt([...(site.shortName ?? site.name)].slice(0, LONGEST_NAME).join('').trim());
  root.ele('Description').txt(`${site.name}: ${pageWords.search.archive}`);
  root.ele('Url', { type: 'text/html', method: 'get', template: absoluteUrl(siteUrl, searchTemplate('{searchTerms}')) });
  root.ele('Url', {
    type: 'application/opensearchdescription+xml',
    rel: 'self',
    template: absoluteUrl(siteUrl, pathOf({ at: 'well-known', file: 'opensearch' })),
  });
  root.ele('Image', { width: String(icon), height: String(icon), type: 'image/png' }).txt(absoluteUrl(siteUrl, iconPath(icon)));
  root.ele('Language').txt(site.language);
  root.ele('InputEncoding').txt('UTF-8');
  root.ele('OutputEncoding').txt('UTF-8');
  return root.end();
}
