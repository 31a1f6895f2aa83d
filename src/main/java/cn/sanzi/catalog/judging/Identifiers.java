package cn.sanzi.catalog.judging;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.Problem;
import cn.sanzi.catalog.Severity;
import cn.sanzi.catalog.Values;
import cn.sanzi.shared.BankAccount;
import cn.sanzi.shared.BankBranchCode;
import cn.sanzi.shared.CitizenId;
import cn.sanzi.shared.DivisionCode;
import cn.sanzi.shared.EstateCertificate;
import cn.sanzi.shared.EstateUnitNumber;
import cn.sanzi.shared.PhoneNumber;
import cn.sanzi.shared.PlateNumber;
import cn.sanzi.shared.ProjectCode;
import cn.sanzi.shared.Uscc;
import cn.sanzi.shared.Vin;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Checked identifiers by the name under which columns call them, each with the severity of the
 * handbook.
 */
final class Identifiers {

  /** Followed by the beginnings that are allowed, parted by commas. */
  private static final String ASSET_CLASS = "asset-class:";

  /**
   * What a test of an identifier says: empty, or the rest of a sentence that begins with the field.
   */
  private interface Test extends Function<String, Optional<String>> {}

  private Identifiers() {}

  static List<Check> checks(Column column, int index) {
    String name = column.identifier();
    return name == null
        ? List.of()
        : Tests.of(name).stream().map(t -> t.check(column, index)).toList();
  }

  /** A test with its severity. */
  private record Severe(Severity severity, Test test) {
    Check check(Column column, int index) {
      return new IdentifierCheck(column, index, severity, test);
    }
  }

  private static final class Tests {
    static List<Severe> of(String name) {
      if (name.startsWith(ASSET_CLASS)) {
        var prefixes = List.of(name.substring(ASSET_CLASS.length()).split(","));
        return List.of(new Severe(Severity.BLOCK, text -> assetClass(text, prefixes)));
      }
      return switch (name) {
        case "uscc" -> USCC;
        case "citizen-id" -> List.of(new Severe(Severity.BLOCK, CitizenId::check));
        case "estate-unit" -> ESTATE_UNIT;
        case "estate-certificate" -> ESTATE_CERTIFICATE;
        case "bank-account" -> BANK_ACCOUNT;
        case "bank-branch" -> List.of(new Severe(Severity.BLOCK, BankBranchCode::check));
        case "phone" -> List.of(new Severe(Severity.HINT, PhoneNumber::check));
        case "parcel" -> List.of(new Severe(Severity.BLOCK, Identifiers::parcel));
        case "vin" -> List.of(new Severe(Severity.EXPLAIN, Vin::check));
        case "plate" -> List.of(new Severe(Severity.EXPLAIN, PlateNumber::check));
        case "project" -> List.of(new Severe(Severity.HINT, ProjectCode::check));
        case "software-copyright" ->
            List.of(new Severe(Severity.HINT, Identifiers::softwareCopyright));
        case "supervision-number" ->
            List.of(new Severe(Severity.HINT, Identifiers::supervisionNumber));
        default -> throw new IllegalArgumentException("No such identifier: " + name);
      };
    }

    private static final List<Severe> USCC =
        List.of(
            new Severe(Severity.BLOCK, Uscc::check),
            new Severe(
                Severity.EXPLAIN,
                text ->
                    when(
                        text.length() == 18 && !Uscc.hasConsistentOrganizationCode(text),
                        "第 9 至 17 位组织机构代码的校验码不符，请对照证书核对")),
            new Severe(
                Severity.HINT,
                text ->
                    when(
                        text.length() == 18 && !text.startsWith("3602", 2),
                        "登记机关不在景德镇（第 3 至 8 位不以 3602 开头），请留意")));

    private static final List<Severe> ESTATE_UNIT =
        List.of(
            new Severe(Severity.BLOCK, EstateUnitNumber::check),
            new Severe(
                Severity.HINT,
                text -> when(!DivisionCode.isJingdezhen(text), "不在景德镇（不以 3602 开头），请核对")));

    private static final List<Severe> ESTATE_CERTIFICATE =
        List.of(
            new Severe(
                Severity.BLOCK,
                text ->
                    EstateCertificate.isUnified(text)
                        ? EstateCertificate.check(text)
                        : Optional.empty()),
            new Severe(
                Severity.HINT,
                text ->
                    when(
                        !EstateCertificate.isUnified(text)
                            && !EstateCertificate.looksLikeOldOne(text),
                        "不像权证编号（没有“第…号”），旧证请照原样填写")));

    private static final List<Severe> BANK_ACCOUNT =
        List.of(
            new Severe(Severity.BLOCK, BankAccount::check),
            new Severe(
                Severity.EXPLAIN,
                text -> when(BankAccount.looksPersonal(text), "像个人银行卡号（疑似个人卡、公款私存），请说明")),
            new Severe(
                Severity.EXPLAIN,
                text -> when(looksCut(text), "第 15 位以后全是 0，疑似被表格软件截断，请对照开户许可证核对")));
  }

  private static Optional<String> when(boolean wrong, String sentence) {
    return wrong ? Optional.of(sentence) : Optional.empty();
  }

  /** A spreadsheet keeps fifteen digits of a number and fills up with zeros. */
  private static boolean looksCut(String text) {
    if (text.length() < 17) {
      return false;
    }
    for (int i = 15; i < text.length(); i++) {
      if (text.charAt(i) != '0') {
        return false;
      }
    }
    return true;
  }

  /** GB/T 14885-2022: A and an even number of digits, down to nine characters. */
  private static Optional<String> assetClass(String text, List<String> prefixes) {
    int length = text.length();
    boolean right =
        length >= 5
            && length <= 9
            && length % 2 == 1
            && prefixes.stream().anyMatch(text::startsWith);
    for (int i = 1; right && i < length; i++) {
      right = text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    String beginnings = String.join(" 或 ", prefixes);
    return when(!right, "应为 GB/T 14885-2022 的代码，以 " + beginnings + " 开头，5、7 或 9 位");
  }

  private static Optional<String> parcel(String text) {
    return EstateUnitNumber.check(text + "W00000000")
        .map(fault -> text.length() == 19 ? fault : "应为 19 位，现为 " + text.length() + " 位");
  }

  private static Optional<String> softwareCopyright(String text) {
    boolean right = text.length() == 13 && text.startsWith("SR", 4);
    for (int i = 0; right && i < 13; i++) {
      right = i == 4 || i == 5 || (text.charAt(i) >= '0' && text.charAt(i) <= '9');
    }
    return when(!right, "一般为年份加 SR 加 7 位数字，如 2023SR0123456，请核对");
  }

  private static Optional<String> supervisionNumber(String text) {
    boolean right = text.length() >= 13 && text.length() <= 19;
    for (int i = 0; right && i < text.length(); i++) {
      char c = text.charAt(i);
      right = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }
    return when(!right, "一般为 13 至 19 位字母和数字，请核对");
  }

  private record IdentifierCheck(Column column, int index, Severity severity, Test test)
      implements Check {
    @Override
    public boolean passes(Values row, Judging judging) {
      return !(row.get(index) instanceof String text) || test.apply(text).isEmpty();
    }

    @Override
    public Problem problem(Values row, Judging judging) {
      String fault = row.get(index) instanceof String text ? test.apply(text).orElse("") : "";
      return new Problem(
          column.key(), "identifier", severity, "「" + column.label() + "」" + fault, null);
    }
  }
}
