package cn.sanzi.inventory.sealing;

import cn.sanzi.access.Reader;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.inventory.declaring.Assignments;
import cn.sanzi.inventory.declaring.RowJudge;
import cn.sanzi.inventory.sealing.Recomputing.Outcome;
import cn.sanzi.inventory.sealing.SignedForms.SignedForm;
import cn.sanzi.inventory.sealing.SubmittedRows.Frozen;
import cn.sanzi.organization.Organization;
import cn.sanzi.shared.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether the data still match a printed page: the digest is computed anew from the rows. */
@Service
class Verifying {

  private final SignedForms forms;
  private final Assignments assignments;
  private final SubmittedRows rows;
  private final Recomputing recomputing;
  private final RowJudge judge;
  private final Organization organization;

  Verifying(
      SignedForms forms,
      Assignments assignments,
      SubmittedRows rows,
      Recomputing recomputing,
      RowJudge judge,
      Organization organization) {
    this.forms = forms;
    this.assignments = assignments;
    this.rows = rows;
    this.recomputing = recomputing;
    this.judge = judge;
    this.organization = organization;
  }

  /** How the data stand to the paper. */
  enum Match {
    /** They are what was printed, and nothing came after. */
    SAME,
    /** They are what was printed; a later version was handed in. */
    SUPERSEDED,
    /** They are not what was printed. */
    DIFFERENT
  }

  /** The answer, with what stands on the paper so that it can be compared by eye. */
  record Answer(
      Match match,
      String sentence,
      List<String> differences,
      String unitName,
      String kindName,
      String campaignName,
      int no,
      int rows,
      @Nullable BigDecimal originalValue,
      String digest,
      String code,
      Instant printedAt) {}

  @Transactional(readOnly = true)
  public Answer verify(String typed, Reader reader) {
    VerificationCode code = VerificationCode.typed(typed);
    if (!code.isComplete()) {
      throw new Refused(
          new InventoryRefusal(Reason.BAD_CODE, "校验码是 16 位字母和数字，请照纸上“校验码”一栏输入。", "code", Map.of()));
    }
    SignedForm form =
        forms
            .findByCode(code)
            .orElseThrow(() ->
                new Refused(
                    new InventoryRefusal(
                        Reason.NO_SUCH_CODE, "平台没有打印过带这个校验码的表：请核对有没有输错；没有输错的，这张纸不是由本平台打印的。")));
    Assignment assignment = assignments.get(form.assignment(), reader.scope());
    return answer(assignment, form, rows.get(assignment, form.no()));
  }

  private Answer answer(Assignment assignment, SignedForm form, Frozen frozen) {
    List<String> differences = differences(assignment, form, frozen);
    int newest = assignment.submissionNo();
    Match match =
        differences.isEmpty()
            ? (newest > form.no() || frozen.withdrawn() ? Match.SUPERSEDED : Match.SAME)
            : Match.DIFFERENT;
    return new Answer(
        match,
        sentence(match, frozen, newest),
        differences,
        organization.unit(assignment.unit()).name(),
        judge.form(assignment).kind().name(),
        assignment.campaignName(),
        form.no(),
        form.rows(),
        form.originalValue(),
        form.digest(),
        new VerificationCode(form.code()).printed(),
        form.printedAt());
  }

  private static String sentence(Match match, Frozen frozen, int newest) {
    return switch (match) {
      case SAME -> "数据与这张纸一致。";
      case SUPERSEDED ->
          frozen.withdrawn()
              ? "数据与这张纸一致，但这次提交已经撤回，纸质件不再有效。"
              : "数据与这张纸一致，但单位后来又提交到第 " + newest + " 次，请以最后一次的签章表为准。";
      case DIFFERENT -> "数据与这张纸不一致：打印之后数据被改动过，请停用这张纸并向专班办公室报告。";
    };
  }

  private List<String> differences(Assignment assignment, SignedForm form, Frozen frozen) {
    Outcome now = recomputing.of(assignment, form.no());
    var differences = new ArrayList<String>();
    if (now.rows() != form.rows()) {
      differences.add("打印时 " + form.rows() + " 项，现在 " + now.rows() + " 项");
    }
    if (!yuan(frozen.originalValue()).equals(yuan(form.originalValue()))) {
      differences.add(
          "账面原值合计打印时 " + yuan(form.originalValue()) + "，现在 " + yuan(frozen.originalValue()));
    }
    if (now.changed() > 0) {
      differences.add(now.changed() + " 行的内容被改动：" + String.join("、", now.named()));
    }
    boolean same = code(form, now.digest()).equals(form.code());
    if (!same && differences.isEmpty()) {
      differences.add("数据摘要打印时 " + form.digest() + "，现在 " + now.digest());
    }
    return differences;
  }

  private static String code(SignedForm form, String digest) {
    return VerificationCode.of(form.assignment(), form.no(), digest).text();
  }

  private static String yuan(@Nullable BigDecimal value) {
    return value == null ? "没有" : "%,.2f 元".formatted(value);
  }
}
