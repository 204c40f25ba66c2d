import { allViews } from '../views.ts'
import { onSingleKey } from './keys.ts'

interface KeyActions {
  readonly copy: (index: number) => void
  readonly toggle: (view: string, alone: boolean) => void
  readonly findings: () => void
  readonly keys: () => void
  readonly print: () => void
  /** False when there was nothing to hide. */
  readonly dismiss: () => boolean
}

/** Binds the keys of the page of an issue. */
export function issueKeys(actions: KeyActions): void {
  onSingleKey((key, shift) => {
    if (key === 'Escape') return actions.dismiss()
    const act = actionOf(key, shift, actions)
    act?.()
    return act !== null
  })
  // The proof must be prepared before the browser prints.
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'p' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
    event.preventDefault()
    actions.print()
  })
}

function actionOf(key: string, shift: boolean, actions: KeyActions): (() => void) | null {
  if (/^[1-9]$/.test(key)) return () => actions.copy(Number(key) - 1)
  if (key === '?') return actions.keys
  if (key === 'f') return actions.findings
  const view = allViews.find((one) => one.key === key)
  return view ? () => actions.toggle(view.id, shift) : null
}
