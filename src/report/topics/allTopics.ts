import type { Catalogue } from '../../catalogue.ts'
import type { Files } from '../../model/files.ts'
import type { Paint } from '../paint.ts'
import { fieldTopics } from './fieldTopics.ts'
import { fieldTypeTopics } from './fieldTypeTopics.ts'
import { fileTopics } from './fileTopics.ts'
import { folderTopics } from './folderTopics.ts'
import { messageTopics } from './messageTopics.ts'
import { nameTopics } from './nameTopics.ts'
import { sectionTopics } from './sectionTopics.ts'
import type { Topic } from './topic.ts'

/** Everything that `explain` knows of a project but its commands, in the order of the list. */
export function allTopics(catalogue: Catalogue, builtIn: Files, paint: Paint): readonly Topic[] {
  return [
    ...sectionTopics(catalogue, paint),
    ...fileTopics(catalogue),
    ...folderTopics,
    ...fieldTypeTopics(catalogue.fields),
    ...fieldTopics(catalogue),
    ...nameTopics(catalogue, paint),
    ...messageTopics(catalogue, builtIn),
  ]
}
