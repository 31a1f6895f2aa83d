package cn.sanzi.sheets;

import cn.sanzi.sheets.TemplateSpec.Choice;
import cn.sanzi.sheets.TemplateSpec.DropDown;
import cn.sanzi.sheets.TemplateSpec.Option;
import cn.sanzi.sheets.TemplateSpec.TemplateColumn;
import cn.sanzi.sheets.TemplateSpec.TemplateRow;
import cn.sanzi.sheets.TemplateSpec.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A form in which a village is found by its county and its township. */
final class PlaceForm {

  /** Its first row, from 0. */
  static final int FIRST = 5;

  private PlaceForm() {}

  static TemplateSpec of() {
    return new TemplateSpec(
        "点位",
        "点位登记表",
        List.of(),
        "mark",
        "sanzi:row",
        List.of(
            column("county", "县（市、区）", "COUNTY", null),
            column("township", "乡镇（街道）", "TOWNSHIP", "county"),
            column("village", "村（社区）", "VILLAGE", "township")),
        Map.of(
            "COUNTY", DropDown.of(List.of("浮梁县", "乐平市")),
            "TOWNSHIP", under(Map.of("浮梁县", List.of("瑶里镇", "鹅湖镇"), "乐平市", List.of("洎阳街道", "众埠镇"))),
            "VILLAGE", under(Map.of("瑶里镇", List.of("瑶里村", "汪胡村", "东埠村"), "鹅湖镇", List.of("鹅湖村")))),
        List.of(new TemplateRow("1", List.of())),
        3,
        List.of(),
        null);
  }

  private static DropDown under(Map<String, List<String>> entries) {
    return new DropDown(
        entries.entrySet().stream()
            .flatMap(each -> each.getValue().stream().map(text -> new Option(text, each.getKey())))
            .toList());
  }

  private static TemplateColumn column(
      String key, String heading, String list, @Nullable String within) {
    return new TemplateColumn(
        key,
        heading,
        null,
        "坐落",
        true,
        false,
        20,
        Value.TEXT,
        0,
        new Choice(list, true, within),
        null,
        false);
  }
}
