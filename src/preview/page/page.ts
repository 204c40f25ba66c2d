/** What either page does when the server has something to say. */
export interface Page {
  readonly element: HTMLElement
  /** Fetches everything anew. */
  load(): Promise<void>
  /** Whether an event about these issues, or the list of them, concerns this page. */
  concerns(changed: readonly string[], list: boolean): boolean
}
