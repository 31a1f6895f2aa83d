package cn.sanzi.access.account;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.shared.AccountId;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Resetting, closing and unlocking accounts. */
@RestController
@RequestMapping("/api/access/accounts/{id}")
class AccountSafetyController {

  private final AccountSafety safety;

  AccountSafetyController(AccountSafety safety) {
    this.safety = safety;
  }

  record ResetPassword(String oneTimePassword) {}

  @PostMapping("/reset")
  @Allowed({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN})
  ResetPassword reset(Reader reader, @PathVariable UUID id) {
    return new ResetPassword(safety.reset(reader, new AccountId(id)));
  }

  @PostMapping("/lock")
  @Allowed({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void close(Reader reader, @PathVariable UUID id) {
    safety.close(reader.actor(), new AccountId(id));
  }

  @PostMapping("/unlock")
  @Allowed(Role.SECURITY_ADMIN)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reopen(Reader reader, @PathVariable UUID id) {
    safety.reopen(reader.actor(), new AccountId(id));
  }
}
