package cn.sanzi.inventory.sealing;

import cn.sanzi.documents.OfficialDocument;
import cn.sanzi.documents.OfficialDocument.Column;
import cn.sanzi.documents.OfficialDocument.Table;
import cn.sanzi.documents.OfficialDocuments;
import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.inventory.declaring.RowJudge;
import cn.sanzi.inventory.sealing.SubmittedRows.Frozen;
import cn.sanzi.organization.Organization;
import cn.sanzi.platform.Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sheet that is signed and sealed: it names the data by their digest (签章页). */
@Component
class SigningPage {

  private final OfficialDocuments documents;
  private final Organization organization;
  private final RowJudge judge;
  private final Settings settings;
  private final Clock clock;

  SigningPage(
      OfficialDocuments documents,
      Organization organization,
      RowJudge judge,
      Settings settings,
      Clock clock) {
    this.documents = documents;
    this.organization = organization;
    this.judge = judge;
    this.settings = settings;
    this.clock = clock;
  }

  void write(Assignment assignment, Frozen frozen, VerificationCode code, OutputStream out)
      throws IOException {
    String unit = organization.unit(assignment.unit()).name();
    String kind = judge.form(assignment).kind().name();
    LocalDate handedIn = LocalDate.ofInstant(frozen.at(), clock.getZone());
    var lines = new ArrayList<List<String>>();
    lines.add(List.of("填报单位", unit));
    lines.add(List.of("清查任务", assignment.campaignName()));
    lines.add(List.of("清查基准日", OfficialDocument.day(assignment.baseDate())));
    lines.add(List.of("提交", "第" + frozen.no() + "次，" + OfficialDocument.day(handedIn)));
    lines.add(List.of("数量", frozen.nil() ? "零报告" : frozen.rows() + "项"));
    addSum(lines, "账面原值合计", frozen.originalValue());
    addSum(lines, "余额合计", frozen.balance());
    lines.add(List.of("数据摘要（SM3）", frozen.digest()));
    lines.add(List.of("校验码", code.printed()));
    var table = new Table(List.of(new Column("事项", 2, false), new Column("内容", 5, false)), lines);
    documents.write(
        OfficialDocument.titled(kind + "清查结果签章页")
            .text("本单位对下列数据的真实性、准确性、完整性负责。签章所对应的数据以摘要为准，可凭校验码核对。")
            .table(table)
            .text("填报人：　　　　　　　　单位负责人：")
            .sealedBy(unit, handedIn)
            .watermark(settings.demo() ? "演示数据" : null)
            .done(),
        out);
  }

  /** What no row has is not on the page: there is one page for text and seal. */
  private static void addSum(List<List<String>> lines, String label, @Nullable BigDecimal sum) {
    if (sum != null) {
      lines.add(List.of(label, "%,.2f元".formatted(sum)));
    }
  }
}
