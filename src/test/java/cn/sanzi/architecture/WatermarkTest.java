package cn.sanzi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.architecture.Sources.Source;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WatermarkTest {

  private static final Pattern MAKES_A_WORKBOOK =
      Pattern.compile("new (SheetWriters\\.)?(ExportSpec|TemplateSpec)\\(");

  @Test
  void everyWorkbookOfADemonstrationSaysSo() {
    List<Source> makers =
        Sources.below("src/main/java", ".java").stream()
            .filter(source -> source.finds(MAKES_A_WORKBOOK).findAny().isPresent())
            .toList();
    assertThat(makers).isNotEmpty();
    assertThat(makers)
        .allSatisfy(source ->
            assertThat(Files.readString(source.path()))
                .as(source.path().toString())
                .containsPattern("settings\\.demo\\(\\) \\? \"演示数据\" : null|String watermark"));
  }
}
