package cn.sanzi.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingWorkbooksTest {

  @TempDir private Path folder;

  @Test
  void readsTheSameFromSharedAndFromInlineStrings() throws IOException {
    List<SheetRow> inline = rows(BigWorkbook.write(folder.resolve("a.xlsx"), 3000, 12, false));
    List<SheetRow> shared = rows(BigWorkbook.write(folder.resolve("b.xlsx"), 3000, 12, true));

    assertThat(inline).hasSize(3001);
    assertThat(shared.toString()).isEqualTo(inline.toString());
  }

  private static List<SheetRow> rows(Path file) throws IOException {
    List<SheetRow> rows = new ArrayList<>();
    new WorkbookSheets().read(file, rows::add);
    return rows;
  }
}
