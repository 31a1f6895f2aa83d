package cn.sanzi.catalog;

/** How serious a problem is. */
public enum Severity {
  /** Unreadable: refused at entry (读不出). */
  REFUSED,
  /** Keeps the row a draft and blocks submission (阻断). */
  BLOCK,
  /** Wants an explanation (需说明). */
  EXPLAIN,
  /** Only tells (提示). */
  HINT
}
