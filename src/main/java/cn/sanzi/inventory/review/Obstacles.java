package cn.sanzi.inventory.review;

import cn.sanzi.catalog.Kind.Papers;
import cn.sanzi.inventory.declaring.Counts;
import java.util.ArrayList;
import java.util.List;

/** What stands in the way of a submission, in the clerk's words. */
final class Obstacles {

  private Obstacles() {}

  static List<String> of(Counts counts, int unexplained, Papers papers) {
    var obstacles = new ArrayList<String>();
    if (counts.rows() == 0) {
      obstacles.add("还没有填报任何一行；确实没有的，请作零报告");
      return obstacles;
    }
    if (counts.blocking() > 0) {
      obstacles.add(counts.blocking() + " 行有必须改正的问题");
    }
    if (counts.toExplain() > 0) {
      obstacles.add(counts.toExplain() + " 行需要填写问题说明");
    }
    if (unexplained > 0) {
      obstacles.add(unexplained + " 项与资产库相比变动较大或不再填报，需要填写变动说明");
    }
    switch (papers.per()) {
      case ROW -> {
        if (counts.noPapers() > 0) {
          obstacles.add(counts.noPapers() + " 行缺少佐证材料（" + papers.what() + "）");
        }
      }
      case BATCH -> {
        if (counts.batchPapers() < papers.least()) {
          obstacles.add("整表缺少佐证材料（" + papers.what() + "）");
        }
      }
      case NONE -> {}
    }
    return obstacles;
  }
}
