package cn.sanzi.access.account;

import cn.sanzi.access.Role;
import cn.sanzi.platform.Settings;
import cn.sanzi.shared.AccountId;
import cn.sanzi.shared.Actor;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes the first system administrator of a new installation and tells the one-time password, once
 * and to the terminal only.
 */
@Component
@Order(FirstAdministrator.ORDER)
final class FirstAdministrator implements ApplicationRunner {

  /** After the reference data: a post needs a region. */
  static final int ORDER = 20;

  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
  private static final Actor STARTING = new Actor(new AccountId(new UUID(0, 0)), "系统", "首次启动");

  private final AccountRows accounts;
  private final AccountKeeping keeping;
  private final OneTimePasswords passwords;
  private final Settings settings;

  FirstAdministrator(
      AccountRows accounts, AccountKeeping keeping, OneTimePasswords passwords, Settings settings) {
    this.accounts = accounts;
    this.keeping = keeping;
    this.passwords = passwords;
    this.settings = settings;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    // A command such as the trail's verification opens no house.
    if (!arguments.getNonOptionArgs().isEmpty() || settings.demo() || !accounts.isEmpty()) {
      return;
    }
    String password = passwords.next();
    keeping.open(
        STARTING,
        new NewAccount("admin", "系统管理员", List.of(new NewPost(Role.SYSTEM_ADMIN, null, null, null))),
        password);
    LOG.info(
        """

        ==================== 首次启动 ====================
          系统管理员账号：admin
          一次性密码：{}
          只显示这一次；首次登录时须修改密码。
        ==================================================\
        """,
        password);
  }
}
