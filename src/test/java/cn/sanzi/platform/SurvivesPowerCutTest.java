package cn.sanzi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.platform.testing.PackagedServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("packaged")
class SurvivesPowerCutTest {

  @TempDir Path data;

  @Test
  void whatWasSavedIsThereAfterTheServerWasKilled() throws Exception {
    String chosen = "Only-After-The-Cut-7";
    var killed = PackagedServer.byJar(data);
    String given = PackagedServer.field(killed.get("/api/demo/accounts"), "password");
    killed.signIn("caizheng.tb", given);
    var answer =
        killed.send(
            "/api/session/password", "{\"current\":\"" + given + "\",\"next\":\"" + chosen + "\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    killed.kill();

    try (var again = PackagedServer.byJar(data)) {
      again.signIn("caizheng.tb", chosen);
      assertThat(again.whoAmI()).contains("caizheng.tb");
    }
  }
}
