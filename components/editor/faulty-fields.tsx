'use client';

import { tokenSchema } from '@keystar/ui/style';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';

/** What Keystatic's fields and ours say of themselves where something is wrong, in the order of the page. */
const FAULTY = '[aria-invalid="true"], [data-faulty], [role="alert"]';

interface Faults {
  /** Above the form, as an element of ours that goes with the page. */
  place: HTMLElement;
  form: HTMLFormElement;
  fields: HTMLElement[];
}

/**
 * Keystatic saves nothing while a field is faulty, and says so beside the field alone, which may be far out of sight. Here
 * the first of them is brought into view, and what has to be mended is named at the top of the page until it is.
 */
export function FaultyFields() {
  const [faults, setFaults] = useState<Faults>();

  useEffect(() => {
    // The form has drawn its complaints once the event is over.
    const look = (form: Element | null) => window.setTimeout(() => form instanceof HTMLFormElement && told(form));
    const told = (form: HTMLFormElement) => {
      const fields = faultyFields(form);
      if (fields[0]) bringIntoView(fields[0]);
      // A form in a dialog is small, and has no top of the page.
      if (form.closest('[role="dialog"]')) return;
      setFaults(fields.length === 0 ? undefined : { place: placeAbove(form), form, fields });
    };
    const onSubmit = ({ target }: Event) => look(target as Element);
    const onKey = ({ key, ctrlKey, metaKey }: KeyboardEvent) => {
      if ((ctrlKey || metaKey) && key === 's') look(document.querySelector('main > form'));
    };
    document.addEventListener('submit', onSubmit);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('submit', onSubmit);
      document.removeEventListener('keydown', onKey);
    };
  }, []);

  const form = faults?.form;
  const place = faults?.place;
  useEffect(() => {
    if (!form || !place) return;
    const observer = new MutationObserver(() => {
      const fields = form.isConnected ? faultyFields(form) : [];
      setFaults((before) => (fields.length === 0 ? undefined : before && sameAs(before.fields, fields) ? before : { place, form, fields }));
    });
    observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['aria-invalid', 'data-faulty'] });
    return () => {
      observer.disconnect();
      place.remove();
    };
  }, [form, place]);

  return (
    <>
      {/* Announced only if it was there before it had anything to say, and without the names, which are led to. */}
      <div role="status" style={{ position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' }}>
        {faults ? `${NOTHING_SAVED} ${counted(faults.fields)}.` : ''}
      </div>
      {faults ? createPortal(<Message fields={faults.fields} />, faults.place) : null}
    </>
  );
}

const NOTHING_SAVED = 'Nothing is saved yet.';

function counted({ length }: readonly unknown[]): string {
  return length === 1 ? 'One field has to be mended' : `${length} fields have to be mended`;
}

function Message({ fields }: { fields: readonly HTMLElement[] }) {
  const { color, size, typography } = tokenSchema;
  return (
    <section
      aria-label="What has to be mended"
      style={{
        padding: `${size.space.regular} ${size.space.xlarge}`,
        borderBlockEnd: `1px solid ${color.border.critical}`,
        background: color.background.critical,
        color: color.foreground.critical,
        fontFamily: typography.fontFamily.base,
        fontSize: typography.text.regular.size,
        lineHeight: 1.6,
        maxHeight: '6rem',
        overflowY: 'auto',
      }}
    >
      <strong>{NOTHING_SAVED}</strong> {counted(fields)}:{' '}
      {fields.map((field, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two fields may have one name.
        <span key={index}>
          {index > 0 ? ', ' : ''}
          <button
            type="button"
            onClick={() => bringIntoView(field)}
            style={{ all: 'unset', cursor: 'pointer', textDecoration: 'underline', outline: 'revert' }}
          >
            {nameOf(field)}
          </button>
        </span>
      ))}
      .
    </section>
  );
}

/** The innermost of them: a group complains of what is faulty within it, too. */
function faultyFields(form: HTMLFormElement): HTMLElement[] {
  const found = [...form.querySelectorAll<HTMLElement>(FAULTY)];
  return found.filter((field) => {
    const around = field.role === 'alert' ? field.parentElement : field;
    return !found.some((other) => other !== field && around?.contains(other));
  });
}

function nameOf(field: HTMLElement): string {
  const labels = 'labels' in field ? [...((field.labels as NodeListOf<HTMLElement> | null) ?? [])] : [];
  const named = field.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const label =
    labels[0] ?? named.map((id) => document.getElementById(id)).find((each) => each?.tagName === 'LABEL' || each?.tagName === 'SPAN');
  // The sign that a field is required stands in an element of its own.
  const own = label?.firstChild?.nodeType === Node.TEXT_NODE ? label.firstChild.textContent : label?.textContent;
  const group =
    field.closest('[role="group"][aria-label]')?.getAttribute('aria-label') ??
    field.closest('fieldset')?.querySelector('legend span')?.textContent;
  return field.dataset.faulty || own || field.getAttribute('aria-label') || group || 'a field';
}

const TAKES_FOCUS = 'input, textarea, button, [tabindex="0"]';

function bringIntoView(field: HTMLElement): void {
  const control = field.matches(TAKES_FOCUS) ? field : field.querySelector<HTMLElement>(TAKES_FOCUS);
  control?.focus({ preventScroll: true });
  // Not by scrollIntoView, which moves Keystatic's frame as well, where nothing scrolls it back.
  const pane = scrollingAround(field);
  if (!pane) return;
  const inPane = field.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  pane.scrollBy({ top: inPane - (pane.clientHeight - field.offsetHeight) / 2 });
}

function scrollingAround(field: HTMLElement): HTMLElement | undefined {
  for (let around = field.parentElement; around; around = around.parentElement)
    if (['auto', 'scroll'].includes(getComputedStyle(around).overflowY)) return around;
  return undefined;
}

function placeAbove(form: HTMLFormElement): HTMLElement {
  const before = form.previousElementSibling;
  if (before instanceof HTMLElement && 'faults' in before.dataset) return before;
  const place = document.createElement('div');
  place.dataset.faults = '';
  form.before(place);
  return place;
}

function sameAs(before: readonly HTMLElement[], after: readonly HTMLElement[]): boolean {
  return before.length === after.length && before.every((field, index) => field === after[index]);
}
