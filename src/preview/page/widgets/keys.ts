const setting = 'single-keys'

/** Single keys can be switched off (WCAG 2.1.4), as speech input triggers them by accident. */
export function areSingleKeysOn(): boolean {
  return localStorage.getItem(setting) !== 'off'
}

export function setSingleKeys(on: boolean): void {
  localStorage.setItem(setting, on ? 'on' : 'off')
}

/** Calls `act` for each key without modifiers, outside of fields and dialogs; `act` returns whether it used the key. */
export function onSingleKey(act: (key: string, shift: boolean) => boolean): void {
  document.addEventListener('keydown', (event) => {
    const { key, target } = event
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (target instanceof Element && target.closest('input, textarea, select, dialog')) return
    if (key !== 'Escape' && !areSingleKeysOn()) return
    if (act(key.length === 1 ? key.toLowerCase() : key, event.shiftKey)) event.preventDefault()
  })
}
