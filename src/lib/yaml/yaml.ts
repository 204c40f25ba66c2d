/** The parts of the YAML engine in use: for reading authors' files, for changing records, and for printing examples. */
export {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  stringify,
  YAMLMap,
  YAMLSeq,
} from 'yaml'
