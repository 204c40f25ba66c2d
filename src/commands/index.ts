export { build } from './build.ts'
export { explain } from './explain.ts'
