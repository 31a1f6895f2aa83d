package cn.sanzi.register;

import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.CodeList;
import cn.sanzi.catalog.Kind;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A filter in words, for the head of what is printed. */
@Component
public class FilterText {

  private final Catalog catalog;
  private final Organization organization;

  FilterText(Catalog catalog, Organization organization) {
    this.catalog = catalog;
    this.organization = organization;
  }

  /** One line; what is not asked for is not mentioned. */
  public String of(CardFilter filter) {
    var parts = new ArrayList<String>();
    if (filter.kind() != null) {
      parts.add("资产种类：" + kinds(filter.kinds()));
    }
    if (filter.unitId() != null) {
      parts.add("持有单位：" + organization.unit(new UnitId(filter.unitId())).name());
    }
    if (filter.groupNo() != null) {
      parts.add("工作小组：" + organization.group(new GroupNo(filter.groupNo())).name());
    }
    if (filter.regionId() != null) {
      parts.add("辖区：" + organization.region(new RegionId(filter.regionId())).name());
    }
    if (filter.use() != null) {
      parts.add("使用状况：" + label("CL_USE", filter.use()));
    }
    if (filter.title() != null) {
      parts.add("权属状况：" + label("CL_TITLE", filter.title()));
    }
    if (filter.valueFrom() != null) {
      parts.add("价值不低于 " + filter.valueFrom().toPlainString() + " 元");
    }
    if (filter.valueTo() != null) {
      parts.add("价值不高于 " + filter.valueTo().toPlainString() + " 元");
    }
    if (filter.increment() != null) {
      parts.add(filter.increment() ? "仅增量（基准日后取得）" : "不含增量（基准日后取得）");
    }
    if (filter.q() != null) {
      parts.add("包含“" + filter.q() + "”");
    }
    return "筛选条件：" + (parts.isEmpty() ? "无" : String.join("；", parts));
  }

  private String kinds(List<String> codes) {
    return catalog.kinds().stream()
        .filter(kind -> codes.contains(kind.code().value()))
        .map(Kind::name)
        .collect(Collectors.joining("、"));
  }

  private String label(String list, String code) {
    return catalog.list(list).entries().stream()
        .filter(entry -> entry.code().equals(code))
        .map(CodeList.Entry::label)
        .findAny()
        .orElse("无");
  }
}
