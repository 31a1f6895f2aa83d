package cn.sanzi.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNamesTest {

  @Test
  void dropsPathsAndWhatCannotBeSeen() {
    assertThat(FileNames.clean("C:\\Users\\张三\\房屋.xlsx")).isEqualTo("房屋.xlsx");
    assertThat(FileNames.clean("../../etc/passwd")).isEqualTo("passwd");
    assertThat(FileNames.clean("报表\u202Excod.exe")).isEqualTo("报表xcod.exe");
    assertThat(FileNames.clean("a\r\nSet-Cookie: x.xlsx")).isEqualTo("aSet-Cookie: x.xlsx");
  }

  @Test
  void givesANameToWhatHasNone() {
    assertThat(FileNames.clean("")).isEqualTo("未命名");
    assertThat(FileNames.clean("..")).isEqualTo("未命名");
    assertThat(FileNames.clean("folder/")).isEqualTo("未命名");
  }

  @Test
  void cutsLongNamesButKeepsTheirEnding() {
    assertThat(FileNames.clean("房".repeat(500) + ".xlsx")).hasSize(200).endsWith("房.xlsx");
  }
}
