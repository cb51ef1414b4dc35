import { type Locator, type Page, expect as unhurried } from '@playwright/test';

/** The editor reads and draws a whole story before it answers, which a busy machine does slowly. */
export const expect = unhurried.configure({ timeout: 20_000 });

/** The whole page, or the part of it where a field stands if there are several of its name. */
export type Form = Page | Locator;

/** A name as a pattern: names have brackets, and those of a form more behind them than the name. */
export function literally(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Picks one of what is there by typing its name. */
export async function pick(form: Form, field: string, name: string): Promise<void> {
  const box = form.getByRole('combobox', { name: field, exact: true });
  // What can be picked opens where there is room, and is closed by whatever scrolls then.
  await box.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await box.fill(name);
  const page = 'page' in form ? form.page() : form;
  await page.getByRole('option', { name, exact: true }).click();
  await expect(page.getByRole('listbox')).toHaveCount(0);
}

/** Chooses one of a few. What is chosen from lies above the form, and not within it. */
export async function choose(form: Form, field: string, option: string): Promise<void> {
  await form
    .getByRole('button', { name: new RegExp(`${literally(field)}(\\(required\\))?$`) })
    .first()
    .click();
  const page = 'page' in form ? form.page() : form;
  // A click can come before the list that has just opened takes any.
  await page.getByRole('option', { name: option, exact: true }).press('Enter');
  await expect(page.getByRole('listbox')).toHaveCount(0);
}

/** What is ticked lies under a drawing of it, which takes the click. */
export async function tick(box: Locator): Promise<void> {
  await box.click({ force: true });
  await expect(box).toBeChecked();
}

export async function untick(box: Locator): Promise<void> {
  await box.click({ force: true });
  await expect(box).not.toBeChecked();
}

/**
 * Fills in what a story about a bell needs beside its headline, up to the point of its lead picture that stays in sight.
 * @returns the picture on which that point is chosen
 */
export async function fillFerryBell(page: Page, goesOut: string, picture: string): Promise<Locator> {
  await page.getByRole('textbox', { name: 'Standfirst' }).fill('It was found in a cellar on Cordage Street.');
  await pick(page, 'Section', 'city');
  await pick(page, 'Authors', 'nadia-el-khatib');
  await pick(page, 'Topics', 'harbour');
  await page.getByLabel('Goes out').fill(goesOut);
  await choose(page, 'Status', 'Ready');
  await tick(page.getByRole('checkbox', { name: 'Lead picture' }));
  const lead = page.getByRole('group', { name: /^Lead picture/ });
  await lead.getByLabel('Picture: a file of this machine').setInputFiles(picture);
  await lead.getByRole('textbox', { name: 'What is in the picture' }).fill('A brass bell on a table.');
  await lead.getByRole('textbox', { name: 'Credit' }).fill('Illustration: Standfirst');
  await lead.getByRole('textbox', { name: 'Caption' }).fill('The bell, cleaned.');
  await tick(lead.getByRole('checkbox', { name: 'Point that stays in sight' }));
  return lead.getByAltText('Click on the point');
}

/** The text of a story in the editor. @param opening its first paragraph, below which parts are brought in */
export class StoryText {
  readonly #page: Page;
  readonly #text: Locator;
  readonly #opening: string;

  private constructor(page: Page, opening: string, label: string) {
    this.#page = page;
    // A correction has a text, too, among the fields that come behind it.
    this.#text = page.getByRole('textbox', { name: label, exact: true }).first();
    this.#opening = opening;
  }

  /** Begins the text of a new story, or of whatever has one. */
  static async begin(page: Page, opening: string, label = 'Text'): Promise<StoryText> {
    const text = new StoryText(page, opening, label);
    await text.#text.click();
    await expect(text.#text).toBeFocused();
    await page.keyboard.type(opening);
    return text;
  }

  /** Brings a story part into the text, below its opening, from the menu above it. */
  async insert(part: string): Promise<void> {
    await this.#page.getByText(this.#opening).click();
    await this.#page.keyboard.press('End');
    await this.choose(part);
  }

  /** The same, at the place of the caret. */
  async choose(part: string): Promise<void> {
    // The last button above the text; it has a sign and no name.
    await this.#page.locator('button[aria-haspopup="true"]').last().click();
    await this.#page.getByRole('menuitem', { name: new RegExp(`^${literally(part)}`) }).click();
    // What is typed while the menu closes would choose in it.
    await expect(this.#page.getByRole('menu')).toHaveCount(0);
  }

  /** Brings it in on a line of its own below the opening, by typing the beginning of its name. */
  async type(part: string): Promise<void> {
    await this.#page.getByText(this.#opening).click();
    await this.#page.keyboard.press('End');
    await this.#page.keyboard.press('Enter');
    await this.#page.keyboard.press('/');
    await expect(this.#page.getByRole('listbox')).toBeVisible();
    await this.#page.keyboard.type(part);
    await expect(this.#page.getByRole('option')).toHaveCount(1);
    await this.#page.keyboard.press('Enter');
    await expect(this.#page.getByRole('listbox')).toHaveCount(0);
  }

  /** Writes into the part that was brought in last, which has the first empty line. */
  async write(words: string): Promise<void> {
    await this.#text.getByRole('paragraph').filter({ hasText: /^$/ }).first().click();
    await this.#text.pressSequentially(words);
  }

  /** The form of the part that was brought in last, open until `done`. @param place of a part within it: 1 for the first */
  async form(place = 0): Promise<Locator> {
    await this.#text.getByRole('button', { name: 'Edit' }).nth(place).click();
    return this.#page.getByRole('dialog');
  }

  /** The form of a note, which stands in its sentence. */
  async noteForm(): Promise<Locator> {
    await this.#text.getByText('Note:').first().click();
    // Two signs without names, of which the first opens the form.
    await this.#page.getByRole('dialog').getByRole('button').first().click();
    return this.#page.getByRole('dialog', { name: 'Edit' });
  }

  async done(form: Locator): Promise<void> {
    await form.getByRole('button', { name: 'Done' }).click();
    await expect(form).toHaveCount(0);
  }
}
