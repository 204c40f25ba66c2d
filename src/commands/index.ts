export { build } from './build.ts'
export { check } from './check.ts'
export { explain } from './explain.ts'
export { preview } from './preview.ts'
