import type { Root } from 'hast';
import { type ExtraProps, toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { ComponentProps, ComponentType } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { edition } from '#lib/archive/edition';
import { type BodyTree, isStoryPartName, type StoryPartName } from '#lib/content/story-parts';
import { relOf } from '#lib/links';
import { canonical } from '#lib/site/whole-address';
import { wordsIn } from '#lib/site/words';
import { FactBoxPart, KeyPointsPart, TimelineEntryPart, TimelinePart, UpdatePart } from './boxes';
import { ChartPart } from './chart/chart-part';
import { EmbedPart } from './embed';
import { FigurePart, GalleryPart } from './figures';
import { FootnoteList, FootnoteMark, numberFootnotes } from './footnotes';
import { literalExpressions } from './literal-expressions';
import type { PartProps } from './part-props';
import { PullQuotePart, QuotePart } from './quotes';
import { AudioPart, VideoPart } from './recordings';
import { RelatedPart } from './related';
import { TablePart } from './table';

type PartComponents = { [N in StoryPartName]: ComponentType<PartProps<N>> };

/** The vocabulary of a story: a part without its drawing does not compile. */
const PARTS: PartComponents = {
  Figure: FigurePart,
  Quote: QuotePart,
  PullQuote: PullQuotePart,
  FactBox: FactBoxPart,
  KeyPoints: KeyPointsPart,
  Timeline: TimelinePart,
  TimelineEntry: TimelineEntryPart,
  Gallery: GalleryPart,
  Embed: EmbedPart,
  Chart: ChartPart,
  Table: TablePart,
  Audio: AudioPart,
  Video: VideoPart,
  Update: UpdatePart,
  Related: RelatedPart,
  Footnote: FootnoteMark,
};

interface Props {
  tree: BodyTree;
  lang: string;
  /** Whether somebody paid for the text: then whatever it leads to elsewhere is paid for as well, and says so to machines. */
  paid?: boolean;
}

/** The text of a story or page, drawn from its tree. Nothing in it is evaluated: see `literalExpressions`. */
export function StoryBody({ tree, lang, paid = false }: Props) {
  const words = wordsIn(lang);
  const notes = numberFootnotes(tree);
  const part = (name: string) => {
    if (!isStoryPartName(name)) throw new Error(`No story part is called ${name}.`);
    const Part = PARTS[name] as ComponentType<Record<string, unknown>>;
    return (props: Record<string, unknown>) => <Part {...props} words={words} lang={lang} paid={paid} />;
  };
  return (
    <>
      {toJsxRuntime(literalExpressions(tree) as Root, {
        Fragment,
        jsx,
        jsxs,
        passNode: true,
        components: { a: (link) => <BodyLink {...link} paid={paid} />, p: Paragraph },
        createEvaluater: () => ({
          evaluateExpression(expression) {
            if (expression.type === 'Literal') return expression.value;
            if (expression.type === 'Identifier') return part(expression.name);
            throw new Error(`A body holds ${expression.type}, which is code.`);
          },
          evaluateProgram() {
            throw new Error('A body holds a program, which is code.');
          },
        }),
      })}
      <FootnoteList notes={notes} words={words} />
    </>
  );
}

/** A paragraph that is wholly strong is a question: interviews set it apart from the answers. */
function Paragraph({ node, children }: ComponentProps<'p'> & ExtraProps) {
  const [only, ...others] = node?.children ?? [];
  const question = others.length === 0 && only?.type === 'element' && only.tagName === 'strong';
  return <p className={question ? 'question' : undefined}>{children}</p>;
}

/** A link within the site stands as plain words until what it leads to may be seen; on paper it says its whole address. */
function BodyLink({ href, children, paid }: ComponentProps<'a'> & { paid: boolean }) {
  if (href !== undefined && !edition().mayFollow(href)) return <>{children}</>;
  return (
    <a
      href={href}
      rel={href === undefined ? undefined : relOf(href, paid)}
      data-address={href?.startsWith('/') ? canonical(href) : undefined}
    >
      {children}
    </a>
  );
}
