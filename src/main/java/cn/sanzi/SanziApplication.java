package cn.sanzi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The platform (三资通): one deployable, modules inside. */
@SpringBootApplication
public class SanziApplication {

  public static void main(String[] args) {
    SpringApplication.run(SanziApplication.class, args);
  }
}
