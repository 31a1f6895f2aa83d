package cn.sanzi.access.demo;

import cn.sanzi.access.WithoutSignIn;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the sign-in page who may be tried; only there in a demonstration. */
@RestController
@ConditionalOnBooleanProperty("sanzi.demo")
class DemoController {

  record DemoAccount(String login, String name, String role, String unit, String hint) {}

  record DemoAccounts(String password, List<DemoAccount> accounts) {}

  @GetMapping("/api/demo/accounts")
  @WithoutSignIn
  DemoAccounts accounts() {
    return new DemoAccounts(
        DemoHouse.PASSWORD,
        DemoFiles.accounts().stream()
            .map(line ->
                new DemoAccount(
                    line.login(),
                    line.name(),
                    line.role().label(),
                    line.unit() == null ? "" : line.unit(),
                    line.hint()))
            .toList());
  }
}
