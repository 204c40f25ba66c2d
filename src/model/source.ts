/**
 * One file as the author wrote it, without its byte order mark and with every line end as "\n".
 * `path` is relative to the project, with "/" between folders.
 */
export interface Source {
  readonly path: string
  readonly text: string
}

/** A range of a source. Offsets count UTF-16 units from 0; `to` is exclusive. */
export interface Place {
  readonly source: Source
  readonly from: number
  readonly to: number
}
