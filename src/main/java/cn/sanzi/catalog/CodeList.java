package cn.sanzi.catalog;

import java.util.List;

/** A code list (代码表). */
public record CodeList(String name, String label, List<Entry> entries) {

  /** One entry; ended ones stay readable. */
  public record Entry(String code, String label, boolean ended) {}
}
