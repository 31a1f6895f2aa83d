package cn.sanzi.platform.secrets;

import cn.sanzi.platform.SecretBox;
import cn.sanzi.platform.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Loads the keys, and makes them at the very first start. */
@Configuration(proxyBeanMethods = false)
class Keys {

  @Bean
  SecretBox secretBox(Settings settings, JdbcClient jdbc) throws IOException {
    Path file =
        settings.keyFile().isBlank()
            ? settings.data().resolve("keys").resolve("master.keys")
            : Path.of(settings.keyFile());
    var known =
        jdbc.sql("select value from platform.setting where key = 'keys.fingerprint'")
            .query(String.class)
            .optional();
    if (known.isEmpty()) {
      KeyRing keys = Files.exists(file) ? KeyRing.load(file) : KeyRing.create(file);
      jdbc.sql("insert into platform.setting (key, value) values ('keys.fingerprint', :value)")
          .param("value", fingerprint(keys))
          .update();
      return new NationalSecretBox(keys);
    }
    if (!Files.exists(file)) {
      // New keys beside old data would make every sealed value unreadable, and say so only much
      // later.
      throw new IllegalStateException("找不到密钥文件 " + file + "，数据库里已有用它加密的数据，请放回原文件");
    }
    KeyRing keys = KeyRing.load(file);
    if (!fingerprint(keys).equals(known.get())) {
      throw new IllegalStateException("密钥文件 " + file + " 不是这个数据库的密钥，请放回原文件");
    }
    return new NationalSecretBox(keys);
  }

  private static String fingerprint(KeyRing keys) {
    byte[] mac = new NationalSecretBox(keys).mac("fingerprint", new byte[0]);
    return HexFormat.of().formatHex(mac);
  }
}
