package cn.sanzi.inventory.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CopyTextTest {

  @Test
  void textIsUtf8OfEveryWidth() throws IOException {
    assertThat(line(c -> c.text("a£中𠮷!"))).isEqualTo("a£中𠮷!");
  }

  @Test
  void whatMeansSomethingToCopyIsEscaped() throws IOException {
    assertThat(line(c -> c.text("a\tb\nc\rd\\e\0f"))).isEqualTo("a\\tb\\nc\\rd\\\\e f");
  }

  @Test
  void halfACharacterIsAQuestionMark() throws IOException {
    assertThat(line(c -> c.text("x\uD842y\uDFB7"))).isEqualTo("x?y?");
  }

  @Test
  void nothingIsNull() throws IOException {
    assertThat(line(c -> c.text(null))).isEqualTo("\\N");
    assertThat(line(c -> c.id(null))).isEqualTo("\\N");
    assertThat(line(c -> c.binary(null))).isEqualTo("\\N");
    assertThat(line(c -> c.number(null))).isEqualTo("\\N");
  }

  @Test
  void otherTypesAsPostgresReadsThem() throws IOException {
    assertThat(line(c -> c.binary(new byte[] {0, (byte) 0xAF, 127}))).isEqualTo("\\\\x00af7f");
    assertThat(line(c -> c.number(new BigDecimal("1E+3")))).isEqualTo("1000");
    assertThat(line(c -> c.yes(true))).isEqualTo("t");
    assertThat(line(c -> c.id(new UUID(0, 1)))).isEqualTo("00000000-0000-0000-0000-000000000001");
  }

  @Test
  void aLongFieldFindsRoom() throws IOException {
    String text = "景".repeat(100_000);

    assertThat(line(c -> c.text(text))).isEqualTo(text);
  }

  private static String line(Consumer<CopyText> writing) throws IOException {
    var text = new CopyText();
    writing.accept(text);
    var out = new ByteArrayOutputStream();
    text.writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
