package cn.sanzi.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors of the trade's handbook, and of public companies. */
class IdentifierVectorsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11360200014689013N",
        "123602004917001239",
        "91360200MA35A001XM",
        "91110000802100433B",
        "91440300708461136T",
        "914403001922038216",
        "91350100M000100Y43",
        "91310000132260250X",
        "91110108551385082Q"
      })
  void acceptsCreditCodes(String code) {
    assertThat(Uscc.check(code)).isEmpty();
    assertThat(new Uscc(code).value()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91360200MA35A001X0",
        "91360200MI35A001XM",
        "91360200MA53A001XM",
        "91360200MA35A001X",
        "9136020OMA35A001XM",
        ""
      })
  void refusesCreditCodes(String code) {
    assertThat(Uscc.check(code)).isPresent();
    assertThatThrownBy(() -> new Uscc(code)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void knowsTheRegionAndTheOrganisationCodeInside() {
    assertThat(new Uscc("11360200014689013N").region()).isEqualTo("360200");
    assertThat(Uscc.hasConsistentOrganizationCode("11360200014689013N")).isTrue();
    assertThat(Uscc.hasConsistentOrganizationCode("91350100M000100Y43")).isTrue();
    assertThat(Uscc.hasConsistentOrganizationCode("91360200MA35A0010M")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"01468901-3", "49170012-3", "MA35A001-X", "014689013", "MA35A001X", "D2143569-X"})
  void acceptsOrganisationCodes(String code) {
    assertThat(OrganizationCode.check(code)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"01468901-4", "MA35A001-0", "MA35A0010", "MA35A001", "MA35-A001X"})
  void refusesOrganisationCodes(String code) {
    assertThat(OrganizationCode.check(code)).isPresent();
  }

  @Test
  void keepsOrganisationCodesWithoutTheHyphen() {
    assertThat(new OrganizationCode("MA35A001-X").value()).isEqualTo("MA35A001X");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "36020319490307700X",
        "360202190001018014",
        "36028118991231900X",
        "11010519491231002X"
      })
  void acceptsIdentityNumbers(String number) {
    assertThat(CitizenId.check(number)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "360203194903077001",
        "360203194902307002",
        "36020319490307700",
        "36020319490307700x"
      })
  void refusesIdentityNumbers(String number) {
    assertThat(CitizenId.check(number)).isPresent();
  }

  @Test
  void masksIdentityNumbersAndKnowsTheBirthday() {
    var id = new CitizenId("36020319490307700X");

    assertThat(id.masked()).isEqualTo("3602**********700X");
    assertThat(id.birthday()).isEqualTo(LocalDate.of(1949, 3, 7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "360203001001GB00012F00010001",
        "360202003005GB00108W00000000",
        "360222105012JE00007L00000001"
      })
  void acceptsEstateUnits(String number) {
    assertThat(EstateUnitNumber.check(number)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "360203001001GB00012W00010001",
        "360203001001XB00012F0001001",
        "360203001001XB00012F00010001",
        "360203001001GZ00012F00010001",
        "360203001001GB0001AF00010001",
        "360203001001GB00012K00010001"
      })
  void refusesEstateUnits(String number) {
    assertThat(EstateUnitNumber.check(number)).isPresent();
  }

  @Test
  void showsEstateUnitsInFourParts() {
    var unit = new EstateUnitNumber("360203001001GB00012F00010001");

    assertThat(unit.parcel()).isEqualTo("360203001001GB00012");
    assertThat(unit.displayed()).isEqualTo("360203 001001 GB00012 F00010001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "赣(2024)景德镇市不动产权第0001234号",
        "赣(2023)浮梁县不动产权第0005678号",
        "赣(2022)乐平市不动产证明第0012345号",
        "赣(2022)乐平市不动产权第00123456号"
      })
  void acceptsEstateCertificates(String number) {
    assertThat(EstateCertificate.check(number)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "赣(2024)景德镇市不动产权第1234号",
        "江西(2024)景德镇市不动产权第0001234号",
        "赣(1924)景德镇市不动产权第0001234号",
        "赣(2024)不动产权第0001234号",
        "赣(2024)景德镇市不动产权第000123A号",
        "景房权证珠字第00123号"
      })
  void refusesEstateCertificates(String number) {
    assertThat(EstateCertificate.check(number)).isPresent();
  }

  @Test
  void knowsOldCertificatesBySight() {
    assertThat(EstateCertificate.looksLikeOldOne("景土国用(2008)第0123号")).isTrue();
    assertThat(EstateCertificate.isUnified("景土国用(2008)第0123号")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "15032201",
        "1503220109000123456",
        "360200-1234-5678",
        "12345678901234567890123456789012"
      })
  void acceptsAccounts(String number) {
    assertThat(BankAccount.check(number)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1503220",
        "123456789012345678901234567890123",
        "1.53E+16",
        "-15032201",
        "1503 2201 0900"
      })
  void refusesAccounts(String number) {
    assertThat(BankAccount.check(number)).isPresent();
  }

  @Test
  void suspectsPersonalCardsByLuhn() {
    assertThat(BankAccount.looksPersonal("6222021506000000013")).isTrue();
    assertThat(BankAccount.looksPersonal("6222021506000000014")).isFalse();
    assertThat(BankAccount.looksPersonal("1503220109000123456")).isFalse();
    assertThat(new BankAccount("6222021506000000013").masked()).isEqualTo("6222****0013");
  }

  @ParameterizedTest
  @ValueSource(strings = {"360200", "360281", "360203400", "360222001003"})
  void acceptsDivisions(String code) {
    assertThat(DivisionCode.check(code)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"360201", "36020", "3602O3", "060203"})
  void refusesDivisions(String code) {
    assertThat(DivisionCode.check(code)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"13879800000", "0798-8222222", "07988222222", "8222222"})
  void acceptsTelephones(String number) {
    assertThat(PhoneNumber.check(number)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1387980000", "23879800000", "张某", "0798"})
  void refusesTelephones(String number) {
    assertThat(PhoneNumber.check(number)).isPresent();
  }

  @Test
  void knowsBranchesByTwelveDigits() {
    assertThat(BankBranchCode.check("102422000123")).isEmpty();
    assertThat(BankBranchCode.check("10242200012")).isPresent();
    assertThat(BankBranchCode.check("10242200012A")).isPresent();
  }
}
