package cn.sanzi.inventory.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How texts of one thing written by two people are told from those of two things. */
class LikenessTest {

  @ParameterizedTest
  @CsvSource({
    "江西省景德镇市珠山区广场南路１２号３栋, 广场南路12号三号楼",
    "景德镇市昌江区 瓷都大道 88 號 2 幢 301 室, 昌江区瓷都大道88号二栋301房",
    "珠山区新厂小区5#, 新厂小区5号",
    "浮梁县朝阳中路第十二号, 朝阳中路12号",
    "瓷都大道88号, 瓷都大道东段88号",
  })
  void oneAddressWrittenTwoWaysIsAlike(String one, String other) {
    assertThat(AddressText.of(one).likeness(AddressText.of(other))).isGreaterThan(0.85);
  }

  @ParameterizedTest
  @CsvSource({
    "珠山区广场南路1号, 珠山区广场南路12号",
    "珠山区广场南路12号3栋, 珠山区广场南路12号5栋",
    "昌江区瓷都大道88号301室, 昌江区瓷都大道88号302室",
    "珠山区广场南路12号, 昌江区瓷都大道12号",
  })
  void neighboursAreNot(String one, String other) {
    assertThat(AddressText.of(one).likeness(AddressText.of(other))).isLessThan(0.6);
  }

  @ParameterizedTest
  @CsvSource({
    "新厂小区5号, 新厂小区",
    "珠山区中山北路5号, 中山北路",
    "江西省景德镇市乐平市洎阳路3号, 洎阳路",
  })
  void divisionsAreNotTheStreet(String address, String street) {
    assertThat(AddressText.of(address).street()).isEqualTo(street);
  }
}
