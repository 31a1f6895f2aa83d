package cn.sanzi.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerSettingsTest {

  @Test
  void pagesTakeAnEighthOfTheMemoryWithinBounds() {
    assertThat(ServerSettings.of(24_576)).contains("shared_buffers = 3072MB\n");
    assertThat(ServerSettings.of(1_024)).contains("shared_buffers = 256MB\n");
    assertThat(ServerSettings.of(262_144)).contains("shared_buffers = 4096MB\n");
  }

  @Test
  void theRestIsAsItStands() {
    assertThat(ServerSettings.forThisMachine())
        .contains("log_filename = 'postgres-%a.log'")
        .doesNotContain("%d");
  }
}
