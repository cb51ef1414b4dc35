import { Enhancement } from '#components/site/enhancement';
import { sharingAddresses } from '#lib/links';
import { among } from '#lib/site/language';
import { languageOfWords, wordsIn } from '#lib/site/words';

interface Props {
  headline: string;
  /** The story's canonical address. */
  url: string;
  lang: string;
}

/** Ways to pass a story on: plain links, in which nobody is counted. */
export function ShareLinks({ headline, url, lang }: Props) {
  const { share, sharing } = wordsIn(lang);
  const { mail, whatsapp, bluesky } = sharingAddresses(headline, url);
  return (
    <div className="share" {...among(languageOfWords(lang), lang)}>
      <span id="share-label">{share}:</span>
      <ul aria-labelledby="share-label">
        <li>
          <a href={mail}>{sharing.mail}</a>
        </li>
        <li>
          <a href={whatsapp} rel="nofollow">
            WhatsApp
          </a>
        </li>
        <li>
          <a href={bluesky} rel="nofollow">
            Bluesky
          </a>
        </li>
      </ul>
      <copy-address data-address={url} data-copy={sharing.copy} data-copied={sharing.copied} />
      <Enhancement element="copy-address" />
    </div>
  );
}
