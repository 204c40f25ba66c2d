const setting = 'single-keys'

/** Who speaks to the computer needs single keys to be off: they fire by chance. */
export function singleKeysOn(): boolean {
  return localStorage.getItem(setting) !== 'off'
}

export function switchSingleKeys(on: boolean): void {
  localStorage.setItem(setting, on ? 'on' : 'off')
}

/** Tells of each key pressed alone, outside of fields and dialogs. True: it meant something. */
export function onSingleKey(act: (key: string, shift: boolean) => boolean): void {
  document.addEventListener('keydown', (event) => {
    const { key, target } = event
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (target instanceof Element && target.closest('input, textarea, select, dialog')) return
    if (key !== 'Escape' && !singleKeysOn()) return
    if (act(key.length === 1 ? key.toLowerCase() : key, event.shiftKey)) event.preventDefault()
  })
}
