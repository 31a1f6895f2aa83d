package cn.sanzi.inventory.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which row a file's name speaks of. */
class RowsByFileNameTest {

  private final FileNames names =
      new FileNames(
          List.of(
              row(1, "机关1号楼", "FC20240001"),
              row(2, "机关12号楼", "FC20240002"),
              row(3, "新厂路车库", "FC20240003"),
              row(4, "门面", "FC20240014"),
              row(5, "门面", "FC20240015")));

  @ParameterizedTest
  @CsvSource({
    "FC20240003-东面.jpg, 3",
    "ｆｃ2024 0001（2）.JPG, 1",
    "机关1号楼 正面.jpg, 1",
    "机关12号楼_房产证.pdf, 2",
    "新厂路车库/IMG_0001.jpg, 3",
    "门面 FC20240015.png, 5",
    "3-现场.jpg, 3",
    "第2行 账页.pdf, 2",
  })
  void isRecognisedByNumberByNameOrByItsPlaceInTheForm(String file, int ordinal) {
    assertThat(names.rowsOf(file))
        .singleElement()
        .satisfies(hit -> assertThat(hit.row().ordinal()).isEqualTo(ordinal));
  }

  @Test
  void aNameThatFitsTwoRowsIsLeftToTheClerk() {
    assertThat(names.rowsOf("门面.jpg")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"IMG_20250506_101112.jpg", "扫描件.pdf", "FC202400011.jpg", "77-旧照.jpg"})
  void whatFitsNoneIsNotGuessed(String file) {
    assertThat(names.rowsOf(file)).isEmpty();
  }

  private static NamedRow row(int ordinal, String name, String card) {
    return new NamedRow(new UUID(0, ordinal), ordinal, name, Map.of("资产卡片编号", card));
  }
}
