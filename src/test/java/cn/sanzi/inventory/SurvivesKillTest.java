package cn.sanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.bench.HouseWorkbook;
import cn.sanzi.platform.testing.PackagedServer;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that is cut off by kill -9, while it is read and while it is merged. */
@Tag("packaged")
class SurvivesKillTest {

  private static final int ROWS = 20_000;
  private static final Pattern COUNT = Pattern.compile("\"rows\":(\\d+)");

  @TempDir Path data;

  @Test
  void anImportIsWhollyDoneOrResumes() throws Exception {
    Path workbook = HouseWorkbook.of(data, ROWS);
    String table;
    String run;
    try (var reading = PackagedServer.byJar(data)) {
      reading.signIn("zhujian.tb");
      table =
          "/api/inventory/assignments/"
              + PackagedServer.field(reading.get("/api/inventory/assignments?kind=FW"), "id");
      run =
          "/api/inventory/imports/"
              + PackagedServer.field(
                  reading.upload(table + "/imports", "file", workbook).body(), "importId");
      Thread.sleep(700);
      reading.kill();
    }

    try (var merging = PackagedServer.byJar(data)) {
      merging.signIn("zhujian.tb");
      assertThat(ended(merging, run)).contains("\"added\":" + ROWS);
      assertThat(rows(merging, table)).isZero();
      var confirming =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  merging.send(run + "/confirm", "{}");
                } catch (Exception cutOff) {
                  // the server was killed before it could answer
                }
              });
      Thread.sleep(150);
      merging.kill();
      confirming.join();
    }

    try (var again = PackagedServer.byJar(data)) {
      again.signIn("zhujian.tb");
      assertThat(rows(again, table)).isIn(0, ROWS);
      assertThat(again.send(run + "/confirm", "{}").statusCode()).isEqualTo(200);
      assertThat(rows(again, table)).isEqualTo(ROWS);
      assertThat(again.send(run + "/confirm", "{}").statusCode()).isEqualTo(200);
      assertThat(rows(again, table)).isEqualTo(ROWS);
    }
  }

  private static String ended(PackagedServer server, String run) throws Exception {
    String answer = server.get(run);
    while (answer.contains("\"state\":\"READING\"")) {
      Thread.sleep(100);
      answer = server.get(run);
    }
    assertThat(answer).contains("\"state\":\"READY\"");
    return answer;
  }

  private static int rows(PackagedServer server, String table) throws Exception {
    var count = COUNT.matcher(server.get(table));
    assertThat(count.find()).isTrue();
    return Integer.parseInt(count.group(1));
  }
}
