package cn.sanzi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The handbook's vectors of licences, vehicles and intellectual property. */
class LicenceVectorsTest {

  @ParameterizedTest
  @CsvSource({
    "vin,LSVAA49J4E2000001",
    "vin,LGXC16DF1K0000123",
    "vin,LFV2A21K4D4000088",
    "vin,1M8GDM9AXKP042788",
    "vin,11111111111111111",
    "plate,赣H12345",
    "plate,赣HA88Q6",
    "plate,赣H1234学",
    "plate,赣HD12345",
    "plate,赣HFA1234",
    "plate,赣H12345D",
    "patent,ZL202410123456.0",
    "patent,ZL202320987654.2",
    "patent,ZL202130045678.2",
    "patent,ZL202420000002.X",
    "patent,CN202410123456.0",
    "patent,201710601862.3",
    "patent,95115608.X",
    "trademark,12345678",
    "trademark,1234567A",
    "trademark,G1234567",
    "mining,C3602222012067130125678",
    "mining,C3602002019031210147001",
    "exploration,T3600002021043210056789",
    "exploration,T36120091002033456",
    "exploration,T3602222023090210001234",
    "exploration,T01120101201000088",
    "exploration,T36420080702001234",
    "water,C360200S2021-0007",
    "water,D360222G2023-0015",
    "water,B360281S2020-0102",
    "water,C440114S2020-0005",
    "project,2020-360622-10-03-039284",
    "mining,C3602812023117110000123",
    "exploration,T3600002020071110012345",
    "parcel,360203001001GB00012",
    "software,2023SR0123456",
    "work,国作登字-2023-F-00123456",
    "work,赣作登字-2023-F-00123456",
    "work,国(赣)作登字-2023-F-00123456",
    "supervision,3602222012B44303",
    "supervision,360222201200443",
    "forest,浮林证字(2009)第0012号",
    "forest,B36020012345",
    "forest,B360200123456",
    "permit,赣浮府(淡)养证〔2021〕第00012号",
    "permit,景河砂许字〔2023〕1号",
    "permit,景城管广许2023-015",
    "fund,SXK123",
    "fund,S12345",
    "class,A020305",
    "class,A0101"
  })
  void accepts(String sort, String text) {
    assertThat(check(sort).apply(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "vin,LSVAA49J1E2000001",
    "vin,LSVAA49J4E2000O01",
    "vin,LSVAA49J4E200001",
    "plate,赣HI2345",
    "plate,赣HI12345",
    "plate,赣H123O5",
    "plate,赣HDAB123",
    "plate,H12345",
    "plate,赣H1234",
    "patent,ZL202410123456.1",
    "patent,ZL202470123456.3",
    "patent,ZL20241012345.0",
    "patent,202410123456",
    "trademark,第1234号",
    "trademark,123456789",
    "trademark,G12345",
    "trademark,A",
    "mining,C3602222012137130125678",
    "mining,C360222201206713012567",
    "mining,T3602222012067130125678",
    "exploration,T36620091002033456",
    "exploration,T3600002020071110012345X",
    "exploration,C3600002021043210056789",
    "exploration,T36120091302033456",
    "water,E360200S2021-0007",
    "water,C360200X2021-7",
    "water,C360200X2021-0007",
    "project,2020-360622-10-03-03928",
    "project,2020360622-10-03-0392840",
    "parcel,360203001001GB0001",
    "parcel,360203001001XB00012",
    "software,2023sr0123456",
    "software,2023SR012345",
    "software,SR20230123456",
    "work,作登字-2023-F-00123456",
    "work,国作登字-2023-00123456",
    "work,国作登字-2023-F-0012345",
    "supervision,360222201200",
    "supervision,3602222012-44303",
    "supervision,36022220120044303000",
    "forest,第0012号",
    "forest,B3602001234",
    "forest,B36020012345678",
    "permit,待补",
    "permit,养证第号",
    "permit,12",
    "fund,P1012345",
    "fund,S12",
    "fund,S-12345",
    "class,B020305",
    "class,A02030",
    "class,A0203050101",
    "class,A02O305"
  })
  void refuses(String sort, String text) {
    assertThat(check(sort).apply(text)).isPresent();
  }

  private static Function<String, Optional<String>> check(String sort) {
    return switch (sort) {
      case "vin" -> Vin::check;
      case "plate" -> PlateNumber::check;
      case "patent" -> PatentNumber::check;
      case "trademark" -> TrademarkNumber::check;
      case "mining" -> MiningLicence::check;
      case "exploration" -> ExplorationLicence::check;
      case "water" -> WaterLicence::check;
      case "project" -> ProjectCode::check;
      case "parcel" -> ParcelCode::check;
      case "software" -> SoftwareCopyright::check;
      case "work" -> WorkRegistration::check;
      case "supervision" -> SupervisionNumber::check;
      case "forest" -> ForestCertificate::check;
      case "permit" -> LocalPermit::check;
      case "fund" -> FundCode::check;
      case "class" -> text -> AssetClassCode.check(text, List.of("A"));
      default -> throw new IllegalArgumentException(sort);
    };
  }

  @Test
  void aClassOfAssetsBeginsAsTheColumnDemands() {
    assertThat(AssetClassCode.check("A010101", List.of("A0101", "A0102"))).isEmpty();
    assertThat(AssetClassCode.check("A020305", List.of("A0101", "A0102")))
        .hasValueSatisfying(fault -> assertThat(fault).contains("A0101 或 A0102"));
  }

  @Test
  void knowsWaterLicencesFromBeforeTheElectronicOnes() {
    assertThat(WaterLicence.looksLikeOlderOne("取水(赣景)字〔2015〕第00012号")).isTrue();
    assertThat(WaterLicence.looksLikeOlderOne("取水许可2015")).isFalse();
    assertThat(WaterLicence.isOlder("C360200S2021-0007")).isFalse();
  }
}
