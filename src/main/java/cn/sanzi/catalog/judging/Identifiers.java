package cn.sanzi.catalog.judging;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.Problem;
import cn.sanzi.catalog.Severity;
import cn.sanzi.catalog.Values;
import cn.sanzi.shared.AssetClassCode;
import cn.sanzi.shared.AssetNumber;
import cn.sanzi.shared.BankAccount;
import cn.sanzi.shared.BankBranchCode;
import cn.sanzi.shared.CitizenId;
import cn.sanzi.shared.DeviceIdentifier;
import cn.sanzi.shared.DivisionCode;
import cn.sanzi.shared.EstateCertificate;
import cn.sanzi.shared.EstateUnitNumber;
import cn.sanzi.shared.ExplorationLicence;
import cn.sanzi.shared.ForestCertificate;
import cn.sanzi.shared.FundCode;
import cn.sanzi.shared.LocalPermit;
import cn.sanzi.shared.MiningLicence;
import cn.sanzi.shared.OrganizationCode;
import cn.sanzi.shared.ParcelCode;
import cn.sanzi.shared.PatentNumber;
import cn.sanzi.shared.PhoneNumber;
import cn.sanzi.shared.PlateNumber;
import cn.sanzi.shared.ProjectCode;
import cn.sanzi.shared.SoftwareCopyright;
import cn.sanzi.shared.SupervisionNumber;
import cn.sanzi.shared.TrademarkNumber;
import cn.sanzi.shared.Uscc;
import cn.sanzi.shared.Vin;
import cn.sanzi.shared.WaterLicence;
import cn.sanzi.shared.WorkRegistration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Checked identifiers by the name under which columns call them, each with the severity of the
 * handbook: what has a check character or a form of its standard is refused, what is known to have
 * exceptions asks for a word, what every place writes its own way is only pointed out.
 */
final class Identifiers {

  /** Followed by the beginnings that are allowed, parted by commas. */
  private static final String ASSET_CLASS = "asset-class:";

  /**
   * What a test of an identifier says on a day: empty, or the rest of a sentence that begins with
   * the field.
   */
  interface Test extends BiFunction<String, LocalDate, Optional<String>> {}

  /** A test with its severity. */
  record Severe(Severity severity, Test test) {}

  private Identifiers() {}

  static List<Check> checks(Column column, int index) {
    String name = column.identifier();
    return name == null
        ? List.of()
        : of(name).stream()
            .<Check>map(severe -> new IdentifierCheck(column, index, severe.severity, severe.test))
            .toList();
  }

  /** Fails for a name that nobody knows. */
  static List<Severe> of(String name) {
    if (name.startsWith(ASSET_CLASS)) {
      var beginnings = List.of(name.substring(ASSET_CLASS.length()).split(","));
      return List.of(refused(text -> AssetClassCode.check(text, beginnings)));
    }
    return switch (name) {
      case "uscc" -> USCC;
      case "organization-code" -> List.of(refused(OrganizationCode::check));
      case "citizen-id" -> CITIZEN_ID;
      case "any-id" -> List.of(hinted(Identifiers::legalId));
      case "legal-id" -> List.of(refused(Identifiers::legalId));
      case "division" -> List.of(refused(DivisionCode::check));
      case "estate-unit" -> ESTATE_UNIT;
      case "estate-certificate" -> ESTATE_CERTIFICATE;
      case "forest-certificate" -> FOREST_CERTIFICATE;
      case "parcel" -> List.of(refused(ParcelCode::check));
      case "mining-licence" -> List.of(refused(MiningLicence::check));
      case "exploration-licence" -> List.of(refused(ExplorationLicence::check));
      case "mineral-licence" -> List.of(refused(Identifiers::mineralLicence));
      case "water-licence" -> WATER_LICENCE;
      case "asset-number" -> List.of(refused(Identifiers::assetNumber));
      case "bank-account" -> BANK_ACCOUNT;
      case "bank-branch" -> List.of(refused(BankBranchCode::check));
      case "patent" -> List.of(refused(PatentNumber::check));
      case "trademark" -> List.of(explained(TrademarkNumber::check));
      case "device-identifier" -> List.of(explained(DeviceIdentifier::check));
      case "vin" -> List.of(explained(Vin::check));
      case "plate" -> List.of(explained(PlateNumber::check));
      case "phone" -> List.of(hinted(PhoneNumber::check));
      case "project" -> List.of(hinted(ProjectCode::check));
      case "work-registration" -> List.of(hinted(WorkRegistration::check));
      case "software-copyright" -> List.of(hinted(SoftwareCopyright::check));
      case "supervision-number" -> List.of(hinted(SupervisionNumber::check));
      case "fund-code" -> List.of(hinted(FundCode::check));
      case "local-permit" -> List.of(hinted(LocalPermit::check));
      default -> throw new IllegalArgumentException("No such identifier: " + name);
    };
  }

  private static final List<Severe> USCC =
      List.of(
          refused(Uscc::check),
          explained(
              faultIf(
                  text -> text.length() == 18 && !Uscc.hasConsistentOrganizationCode(text),
                  "第 9 至 17 位组织机构代码的校验码不符，请对照证书核对")),
          hinted(
              faultIf(
                  text -> text.length() == 18 && !text.startsWith("3602", 2),
                  "登记机关不在景德镇（第 3 至 8 位不以 3602 开头），请留意")));

  private static final List<Severe> CITIZEN_ID =
      List.of(
          refused(CitizenId::check),
          new Severe(
              Severity.BLOCK,
              (text, today) ->
                  CitizenId.check(text).isEmpty() && new CitizenId(text).birthday().isAfter(today)
                      ? Optional.of("中的出生日期晚于今天，请核对")
                      : Optional.empty()));

  private static final List<Severe> ESTATE_UNIT =
      List.of(
          refused(EstateUnitNumber::check),
          hinted(faultIf(text -> !DivisionCode.isJingdezhen(text), "不在景德镇（不以 3602 开头），请核对")));

  private static final List<Severe> ESTATE_CERTIFICATE =
      List.of(
          refused(only(EstateCertificate::isUnified, EstateCertificate::check)),
          hinted(
              faultIf(
                  text ->
                      !EstateCertificate.isUnified(text)
                          && !EstateCertificate.looksLikeOldOne(text),
                  "不像权证编号（没有“第…号”），旧证请照原样填写")));

  private static final List<Severe> FOREST_CERTIFICATE =
      List.of(
          refused(only(EstateCertificate::isUnified, EstateCertificate::check)),
          hinted(only(text -> !EstateCertificate.isUnified(text), ForestCertificate::check)));

  private static final List<Severe> WATER_LICENCE =
      List.of(
          refused(only(text -> !WaterLicence.isOlder(text), WaterLicence::check)),
          hinted(
              faultIf(
                  text -> WaterLicence.isOlder(text) && !WaterLicence.looksLikeOlderOne(text),
                  "不像旧取水许可证编号（如“取水(赣景)字〔2015〕第00012号”），请照原样填写")));

  private static final List<Severe> BANK_ACCOUNT =
      List.of(
          refused(BankAccount::check),
          explained(faultIf(BankAccount::looksPersonal, "像个人银行卡号（疑似个人卡、公款私存），请说明")),
          explained(faultIf(Identifiers::looksCut, "第 15 位以后全是 0，疑似被表格软件截断，请对照开户许可证核对")));

  private static Severe refused(Function<String, Optional<String>> test) {
    return new Severe(Severity.BLOCK, (text, today) -> test.apply(text));
  }

  private static Severe explained(Function<String, Optional<String>> test) {
    return new Severe(Severity.EXPLAIN, (text, today) -> test.apply(text));
  }

  private static Severe hinted(Function<String, Optional<String>> test) {
    return new Severe(Severity.HINT, (text, today) -> test.apply(text));
  }

  private static Function<String, Optional<String>> faultIf(
      Predicate<String> wrong, String sentence) {
    Optional<String> fault = Optional.of(sentence);
    return text -> wrong.test(text) ? fault : Optional.empty();
  }

  private static Function<String, Optional<String>> only(
      Predicate<String> when, Function<String, Optional<String>> test) {
    return text -> when.test(text) ? test.apply(text) : Optional.empty();
  }

  /** A body's credit code or a person's identity number; both have 18 characters. */
  private static Optional<String> legalId(String text) {
    return Uscc.check(text).isEmpty() || CitizenId.check(text).isEmpty()
        ? Optional.empty()
        : Optional.of("应为 18 位统一社会信用代码，或自然人的公民身份号码，请核对校验码");
  }

  /** What points at another asset: its number here, or that of the real estate unit it is. */
  private static Optional<String> assetNumber(String text) {
    return text.length() == 28 ? EstateUnitNumber.check(text) : AssetNumber.check(text);
  }

  private static Optional<String> mineralLicence(String text) {
    return text.startsWith("T") ? ExplorationLicence.check(text) : MiningLicence.check(text);
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

  private record IdentifierCheck(Column column, int index, Severity severity, Test test)
      implements Check {
    @Override
    public boolean passes(Values row, Judging judging) {
      return !(row.get(index) instanceof String text)
          || test.apply(text, judging.today()).isEmpty();
    }

    @Override
    public Problem problem(Values row, Judging judging) {
      String fault =
          row.get(index) instanceof String text ? test.apply(text, judging.today()).orElse("") : "";
      return new Problem(
          column.key(), "identifier", severity, "「" + column.label() + "」" + fault, null);
    }
  }
}
