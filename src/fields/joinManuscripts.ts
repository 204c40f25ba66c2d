import type { Manuscript } from '../model/manuscript.ts'

/** Concatenates manuscripts, in order. */
export function joinManuscripts(all: readonly Manuscript[]): Manuscript {
  return {
    passages: all.flatMap(({ passages }) => passages),
    links: all.flatMap(({ links }) => links),
    pictures: all.flatMap(({ pictures }) => pictures),
    events: all.flatMap(({ events }) => events),
  }
}
