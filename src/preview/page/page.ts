/** The index of all issues, or the page of one. */
export interface Page {
  readonly element: HTMLElement
  /** Fetches and shows the current state. */
  load(): Promise<void>
  /** Whether the page must load again when these issues, or the list of them, have changed. */
  concerns(changed: readonly string[], list: boolean): boolean
}
