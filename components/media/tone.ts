/** The classes of the colour that stands in a picture's place until it is there, from its steps of red, green and blue. */
export function toneClass(tone: string): string {
  const [red, green, blue] = tone;
  return `tone-r${red} tone-g${green} tone-b${blue}`;
}
