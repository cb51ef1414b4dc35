/**
 * A text in one line, as a browser shows it: blanks and line ends become one blank (HTML, “ASCII whitespace”). A no-break
 * space is no blank: whoever wrote it meant it.
 */
export function oneLine(text: string): string {
  return text.replace(/[\t\n\f\r ]+/g, ' ').replace(/^ | $/g, '');
}
