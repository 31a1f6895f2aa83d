package cn.sanzi.catalog.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanzi.catalog.Forms;
import cn.sanzi.catalog.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Under which name a column calls an identifier, and how severe a fault of it is. */
class IdentifiersTest {

  @ParameterizedTest
  @CsvSource({
    "uscc,91360200MA35A001X0,BLOCK",
    "uscc,91360200MA35A0010U,EXPLAIN",
    "uscc,91310000132260250X,HINT",
    "organization-code,014689014,BLOCK",
    "citizen-id,360203194902307002,BLOCK",
    "citizen-id,360203202601017009,BLOCK",
    "any-id,E12345678,HINT",
    "legal-id,91360200MA53A001XM,BLOCK",
    "legal-id,360203194903077001,BLOCK",
    "division,360201,BLOCK",
    "estate-unit,360203001001GB00012W00010001,BLOCK",
    "estate-unit,310101001001GB00012F00010001,HINT",
    "estate-certificate,赣(2024)景德镇市不动产权第1234号,BLOCK",
    "estate-certificate,景土国用2008-123,HINT",
    "forest-certificate,赣(2024)浮梁县不动产权第1234号,BLOCK",
    "forest-certificate,林权证一本,HINT",
    "parcel,360203001001GB0001,BLOCK",
    "mining-licence,C3602222012137130125678,BLOCK",
    "exploration-licence,T36620091002033456,BLOCK",
    "mineral-licence,C360222201206713012567,BLOCK",
    "mineral-licence,T36620091002033456,BLOCK",
    "water-licence,E360200S2021-0007,BLOCK",
    "water-licence,取水许可2015,HINT",
    "bank-account,1503220,BLOCK",
    "bank-account,6222021506000000013,EXPLAIN",
    "bank-account,15032201090001200000,EXPLAIN",
    "bank-branch,10242200012,BLOCK",
    "patent,ZL202410123456.1,BLOCK",
    "trademark,第1234号,EXPLAIN",
    "asset-number,36020301FW2500001,BLOCK",
    "asset-number,3602030XFW25000001,BLOCK",
    "asset-number,360203001001GB00012W00010001,BLOCK",
    "device-identifier,06901234000017,EXPLAIN",
    "device-identifier,0690123400001,EXPLAIN",
    "vin,LSVAA49J1E2000001,EXPLAIN",
    "plate,赣HI2345,EXPLAIN",
    "phone,张某,HINT",
    "project,2020-360622-10-03-03928,HINT",
    "work-registration,国作登字2023,HINT",
    "software-copyright,2023SR012345,HINT",
    "supervision-number,3602222012,HINT",
    "fund-code,P1012345,HINT",
    "local-permit,待补,HINT",
    "asset-class:A0101,A020305,BLOCK"
  })
  void aFaultIsAsSevereAsTheHandbookSays(String name, String text, Severity severity) {
    assertThat(Identifiers.of(name))
        .filteredOn(severe -> severe.test().apply(text, Forms.TODAY).isPresent())
        .extracting(Identifiers.Severe::severity)
        .containsExactly(severity);
  }

  @ParameterizedTest
  @CsvSource({
    "uscc,11360200014689013N",
    "legal-id,91360200MA35A001XM",
    "legal-id,36020319490307700X",
    "estate-unit,360203001001GB00012F00010001",
    "estate-certificate,景土国用(2008)第0123号",
    "forest-certificate,浮林证字(2009)第0012号",
    "forest-certificate,赣(2023)浮梁县不动产权第0005678号",
    "mineral-licence,C3602222012067130125678",
    "mineral-licence,T36120091002033456",
    "water-licence,C360200S2021-0007",
    "water-licence,取水(赣景)字〔2015〕第00012号",
    "asset-number,36020301FW25000001",
    "asset-number,36028114ZLQ25000012",
    "asset-number,360203001001GB00012F00010001",
    "device-identifier,06901234000016",
    "device-identifier,06291041500213",
    "bank-account,1503220109000123456",
    "'asset-class:A0101,A0102',A010201"
  })
  void whatIsRightIsPassedOver(String name, String text) {
    assertThat(Identifiers.of(name))
        .allSatisfy(s -> assertThat(s.test().apply(text, Forms.TODAY)).isEmpty());
  }

  @Test
  void aNameThatNobodyKnowsFails() {
    assertThatThrownBy(() -> Identifiers.of("passport"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
