import { byWeight, type Finding } from './finding';
import { findingOf } from './places';
import { contradictingDates, notesAhead } from './rules/dates';
import { headlines, standfirst } from './rules/headlines';
import { houseStyle } from './rules/house-style';
import { deadLinks, linkWords } from './rules/links';
import { nameSpelling } from './rules/names';
import { alternativeTexts, leadSize } from './rules/pictures';
import { quoteAttribution } from './rules/quotes';
import { readingEase } from './rules/reading-grade';
import { toCome } from './rules/to-come';
import type { NewsroomFacts, Rule, StoryToCheck } from './story-to-check';

/** Every rule that looks at one story by itself. */
const STORY_RULES: readonly Rule[] = [
  headlines,
  standfirst,
  alternativeTexts,
  leadSize,
  linkWords,
  deadLinks,
  nameSpelling,
  quoteAttribution,
  contradictingDates,
  notesAhead,
  houseStyle,
  toCome,
  readingEase,
];

/** What every rule says of a story, the heaviest first. It reads no file and runs nothing: a matter of a millisecond. */
export function adviceOn(story: StoryToCheck, facts: NewsroomFacts): Finding[] {
  return STORY_RULES.flatMap((rule) => rule(story, facts).map((remark) => findingOf(story, remark))).sort(byWeight);
}
