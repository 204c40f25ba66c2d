import { entryOf } from '../../fields/entries.ts'
import type { ReadContext } from '../../fields/fieldType.ts'
import { wrongShape } from '../../findings/fields.ts'
import type { RawMap } from '../../model/raw.ts'

/** Checks the number of month or weekday names: their positions are their numbers. */
export function checkCount(
  root: RawMap,
  field: string,
  names: readonly string[] | null,
  count: number,
  context: ReadContext,
): void {
  const place = entryOf(root, field)?.value.place
  if (names && place && names.length !== count)
    context.report(
      wrongShape.at(place, { field, wants: `${count} names`, example: 'see templates/languages/en/language.yaml' }),
    )
}
