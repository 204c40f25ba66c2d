/** The index of all issues, or the page of one. */
export interface Page {
  readonly element: HTMLElement
  /** Fetches and shows the current state. */
  load(): Promise<void>
  /** Whether the page must load again after a save that has changed these issues. */
  concerns(changed: readonly string[]): boolean
}
