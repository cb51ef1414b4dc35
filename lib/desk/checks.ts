import { newsroomFacts, storyToCheck } from '../archive/check-questions';
import { adviceOn } from '../check/advice';
import type { Finding } from '../check/finding';
import { currentRendering } from '../freshness/rendering';

/** Findings of the story of an id, the heaviest first. */
export type Checks = (id: string) => Finding[];

/**
 * What the checks say of the stories on the page under way. What the build refuses never comes this far, and what was
 * changed without a word only `npm run check` sees, which has the history.
 */
export function checksHere(): Checks {
  const { generation, now } = currentRendering();
  const facts = newsroomFacts(generation, now);
  return (id) => {
    const story = storyToCheck(generation, id);
    return story ? adviceOn(story, facts) : [];
  };
}
