package cn.sanzi.organization;

import cn.sanzi.platform.Settings;
import cn.sanzi.sheets.SheetWriter;
import cn.sanzi.sheets.SheetWriters;
import cn.sanzi.sheets.SheetWriters.ExportColumn;
import cn.sanzi.sheets.SheetWriters.ExportSpec;
import cn.sanzi.sheets.TemplateSpec;
import cn.sanzi.sheets.TemplateSpec.Choice;
import cn.sanzi.sheets.TemplateSpec.DropDown;
import cn.sanzi.sheets.TemplateSpec.TemplateColumn;
import cn.sanzi.sheets.TemplateSpec.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The roll as a workbook, and the blank one to fill in; what leaves here can come in again. */
@Component
public class RollExport {

  private static final int BLANK_ROWS = 200;

  private final Organization organization;
  private final SheetWriters writers;
  private final Settings settings;
  private final Clock clock;

  RollExport(Organization organization, SheetWriters writers, Settings settings, Clock clock) {
    this.organization = organization;
    this.writers = writers;
    this.settings = settings;
    this.clock = clock;
  }

  public void write(List<RollLine> lines, OutputStream out) throws IOException {
    var columns =
        Arrays.stream(RollColumn.values())
            .map(column -> new ExportColumn(column.heading(), column.width(), -1))
            .toList();
    var subtitle = List.of("共 " + lines.size() + " 家单位　导出日期：" + LocalDate.now(clock));
    try (SheetWriter sheet =
        writers.export(out, new ExportSpec("单位名册", "单位名册", subtitle, columns, watermark()))) {
      for (RollLine line : lines) {
        write(line, sheet);
        sheet.endRow();
      }
      sheet.finish();
    }
  }

  private void write(RollLine line, SheetWriter sheet) {
    Unit unit = line.unit();
    UnitId parent = unit.parent();
    sheet
        .text(unit.name())
        .text(unit.shortName())
        .text(unit.uscc())
        .text(UnitType.find(unit.type()).map(UnitType::label).orElse(unit.type()))
        .text(unit.system().label())
        .text(organization.region(unit.region()).name())
        .text(parent == null ? null : organization.unit(parent).name());
    for (Contact.Part part : Contact.Part.values()) {
      Optional<Contact> named =
          line.contacts().stream().filter(one -> one.part() == part).findFirst();
      sheet
          .text(named.map(Contact::name).orElse(null))
          .text(named.map(Contact::title).orElse(null))
          .text(named.map(Contact::phone).orElse(null));
    }
    sheet.text(line.setApart() ? "是" : null);
  }

  public void template(OutputStream out) throws IOException {
    var columns = Arrays.stream(RollColumn.values()).map(RollExport::column).toList();
    Map<String, DropDown> lists =
        Map.of(
            RollColumn.TYPE.name(),
            DropDown.of(Arrays.stream(UnitType.values()).map(UnitType::label).toList()),
            RollColumn.SYSTEM.name(),
            DropDown.of(Arrays.stream(UnitSystem.values()).map(UnitSystem::label).toList()),
            RollColumn.REGION.name(),
            DropDown.of(organization.regions().stream().map(region -> region.name()).toList()),
            RollColumn.SET_APART.name(),
            DropDown.of(List.of("是", "否")));
    writers.template(
        out,
        new TemplateSpec(
            "单位名册",
            "单位名册",
            List.of("一行一家单位，带 * 的列必填。已在册的单位按统一社会信用代码或全称认出，只改填了的内容。"),
            "ROLL",
            "id",
            columns,
            lists,
            List.of(),
            BLANK_ROWS,
            List.of(
                "统一社会信用代码 18 位，请保持文本格式；确无代码的留空。",
                "主管部门写全称或简称，可以是名册中的单位，也可以是本表中的单位。",
                "上传后先预览：新增、变更、不变和退回的逐行列出，确认后才生效。"),
            watermark()));
  }

  private static TemplateColumn column(RollColumn column) {
    boolean listed =
        switch (column) {
          case TYPE, SYSTEM, REGION, SET_APART -> true;
          default -> false;
        };
    return new TemplateColumn(
        column.name(),
        column.heading(),
        null,
        column.section(),
        column.required(),
        false,
        column.width(),
        Value.TEXT,
        0,
        listed ? new Choice(column.name(), true, null) : null,
        null,
        false);
  }

  private @Nullable String watermark() {
    return settings.demo() ? "演示数据" : null;
  }
}
