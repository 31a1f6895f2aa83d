package cn.sanzi;

import cn.sanzi.platform.Launch;
import java.io.IOException;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The platform (三资通): one deployable, modules inside. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SanziApplication {

  public static void main(String[] arguments) throws IOException {
    Launch.main(SanziApplication.class, arguments);
  }
}
