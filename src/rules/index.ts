import { datesRules } from './dates/index.ts'
import { fundingRules } from './funding/index.ts'
import { inboxRules } from './inbox/index.ts'
import { languagesRules } from './languages/index.ts'
import { linksRules } from './links/index.ts'
import { outputRules } from './output/index.ts'
import { picturesRules } from './pictures/index.ts'
import { platformRules } from './platform/index.ts'
import type { Rule } from './rule.ts'
import { spellingRules } from './spelling/index.ts'
import { structureRules } from './structure/index.ts'
import { textRules } from './text/index.ts'

/** Every rule, in the order in which rules run. */
export const rules: readonly Rule[] = [
  ...inboxRules,
  ...picturesRules,
  ...linksRules,
  ...textRules,
  ...spellingRules,
  ...datesRules,
  ...structureRules,
  ...languagesRules,
  ...platformRules,
  ...fundingRules,
  ...outputRules,
]
