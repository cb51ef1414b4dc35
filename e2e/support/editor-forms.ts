import { type Locator, type Page, expect as unhurried } from '@playwright/test';

/** The editor reads and draws a whole story before it answers, which a busy machine does slowly. */
export const expect = unhurried.configure({ timeout: 20_000 });

/** Picks one of what is there by typing the beginning of its name. */
export async function pick(page: Page, field: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).fill(name);
  await page.getByRole('option', { name, exact: true }).click();
  await expect(page.getByRole('listbox')).toHaveCount(0);
}

/** Chooses one of a few. @param form the part of the page where the field stands, if there are several of that name */
export async function choose(page: Page, field: string, option: string, form: Page | Locator = page): Promise<void> {
  await form
    .getByRole('button', { name: new RegExp(`${field}\\(required\\)`) })
    .first()
    .click();
  await page.getByRole('option', { name: option, exact: true }).click();
  await expect(page.getByRole('listbox')).toHaveCount(0);
}

/** What is ticked lies under a drawing of it, which takes the click. */
export async function tick(box: Locator): Promise<void> {
  await box.click({ force: true });
  await expect(box).toBeChecked();
}

/** The text of a story in the editor. @param opening its first paragraph, below which parts are brought in */
export class StoryText {
  readonly #page: Page;
  readonly #text: Locator;
  readonly #opening: string;

  private constructor(page: Page, opening: string) {
    this.#page = page;
    this.#text = page.getByRole('textbox', { name: 'Text', exact: true });
    this.#opening = opening;
  }

  /** Begins the text of a new story. */
  static async begin(page: Page, opening: string): Promise<StoryText> {
    const text = new StoryText(page, opening);
    await text.#text.click();
    await expect(text.#text).toBeFocused();
    await page.keyboard.type(opening);
    return text;
  }

  /** Brings a story part into the text, below its opening, from the menu above it. */
  async insert(part: string): Promise<void> {
    await this.#page.getByText(this.#opening).click();
    await this.#page.keyboard.press('End');
    // The last button above the text; it has a sign and no name.
    await this.#page.locator('button[aria-haspopup="true"]').last().click();
    await this.#page.getByRole('menuitem', { name: new RegExp(`^${part}`) }).click();
    // What is typed while the menu closes would choose in it.
    await expect(this.#page.getByRole('menu')).toHaveCount(0);
  }

  /** Writes into the part that was brought in last, which has the first empty line. */
  async write(words: string): Promise<void> {
    await this.#text.getByRole('paragraph').filter({ hasText: /^$/ }).first().click();
    await this.#text.pressSequentially(words);
  }

  /** The form of the part that was brought in last, open until `done`. */
  async form(): Promise<Locator> {
    await this.#text.getByRole('button', { name: 'Edit' }).first().click();
    return this.#page.getByRole('dialog');
  }

  async done(form: Locator): Promise<void> {
    await form.getByRole('button', { name: 'Done' }).click();
    await expect(form).toHaveCount(0);
  }
}
