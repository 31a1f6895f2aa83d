/** Whether a key pressed there is meant as text. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  )
}

/** Moves the focus to the next field of a form, as Enter does in a ledger. */
export function focusNextField(form: HTMLElement, from: EventTarget | null): void {
  const fields = [
    ...form.querySelectorAll<HTMLElement>(
      'input:not([disabled]):not([type=file]), textarea:not([disabled]), select:not([disabled])',
    ),
  ].filter((field) => field.offsetParent !== null)
  const at = fields.findIndex((field) => field === from)
  fields[at + 1]?.focus()
}
