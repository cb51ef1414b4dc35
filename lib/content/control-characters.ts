/** Characters that no reader sees and that XML, and so every feed, refuses. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/;

export const CONTROL_CHARACTER = {
  wrong: 'holds an invisible control character',
  remedy: 'delete it; it often comes with text pasted from elsewhere',
};

export function hasControlCharacter(text: string): boolean {
  return CONTROL.test(text);
}

/** The text with a space for each control character, and where they stood. */
export function blankControlCharacters(text: string): { blanked: string; at: number[] } {
  const at: number[] = [];
  const blanked = text.replace(new RegExp(CONTROL, 'g'), (_character, offset: number) => {
    at.push(offset);
    return ' ';
  });
  return { blanked, at };
}
