import type { Catalogue } from '../../catalogue.ts'
import { wrapText } from '../../lib/text/wrap.ts'
import { productContract } from '../../model/sectionType.ts'
import { fieldList } from '../fieldList.ts'
import type { Paint } from '../paint.ts'
import { errorsIn, exampleBlock, paragraphs, type Topic } from './topic.ts'

export function sectionTopics(catalogue: Catalogue, paint: Paint): readonly Topic[] {
  return catalogue.sectionTypes.map((name): Topic => {
    const { value: type } = catalogue.sectionType(name)
    const errors = errorsIn(() => catalogue.sectionType(name), paint)
    const about = { name, kind: 'section type', group: 'sections', errors }
    if (!type) return { ...about, summary: 'It has mistakes.', text: () => '' }
    const example = catalogue.example(name)
    const text = () =>
      paragraphs(
        wrapText(type.summary, 78),
        `Fields:\n\n${fieldList(type.fields, catalogue.fields)}`,
        `Every section may also have:\n\n${fieldList(productContract, catalogue.fields)}`,
        example === null ? '' : exampleBlock(example),
      )
    return { ...about, summary: type.summary, text }
  })
}
