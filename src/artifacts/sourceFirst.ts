import type { Variant } from '../model/variant.ts'

/** An issue's variants with that of its source before its translations; else in the readers' order. */
export function sourceFirst(variants: readonly Variant[]): readonly Variant[] {
  const isSource = ({ issue }: Variant) => issue.lang === issue.bilingual?.source
  return [...variants.filter(isSource), ...variants.filter((one) => !isSource(one))]
}
