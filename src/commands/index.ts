export { build } from './build.ts'
export { explain } from './explain.ts'
export { preview } from './preview.ts'
