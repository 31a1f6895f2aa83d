package cn.sanzi.inventory.importing;

/** Where an import stands (导入状态). */
enum ImportState {
  READING,
  READY,
  /** The file as a whole was refused. */
  REFUSED,
  CONFIRMED,
  CANCELLED,
  FAILED
}
