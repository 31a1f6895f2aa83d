package cn.sanzi.reporting;

import cn.sanzi.shared.Refusal;

/** Why a table cannot be made. */
public sealed interface ReportingRefusal extends Refusal {

  /** A way of telling lines apart that there is not. */
  record UnknownAxis(String name) implements ReportingRefusal {
    @Override
    public String code() {
      return "reporting.unknown-axis";
    }

    @Override
    public String sentence() {
      return "没有「" + name + "」这个统计口径，可用：group、kind、class、use、title、region、unit。";
    }

    @Override
    public Sort sort() {
      return Sort.INVALID;
    }

    @Override
    public String field() {
      return "by";
    }
  }
}
