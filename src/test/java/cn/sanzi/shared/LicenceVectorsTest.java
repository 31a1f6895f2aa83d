package cn.sanzi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.Function;
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
    "project,2020-360622-10-03-039284"
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
    "project,2020360622-10-03-0392840"
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
      default -> throw new IllegalArgumentException(sort);
    };
  }
}
