package cn.sanzi.access.account;

import cn.sanzi.shared.AccountId;
import java.util.Comparator;
import java.util.Map;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions that an account has open (会话). */
@Component
public final class Sessions {

  private final FindByIndexNameSessionRepository<? extends Session> repository;

  Sessions(FindByIndexNameSessionRepository<? extends Session> repository) {
    this.repository = repository;
  }

  /** Ends the oldest sessions so that no more than that many are left. */
  public void leaveAtMost(int count, AccountId account) {
    Map<String, ? extends Session> open = of(account);
    open.values().stream()
        .sorted(Comparator.comparing(Session::getCreationTime).reversed())
        .skip(count)
        .forEach(session -> repository.deleteById(session.getId()));
  }

  /** Ends all sessions but that one. */
  public void endOthers(AccountId account, String kept) {
    of(account).keySet().stream().filter(id -> !id.equals(kept)).forEach(repository::deleteById);
  }

  /** Ends all sessions. */
  public void endAll(AccountId account) {
    leaveAtMost(0, account);
  }

  private Map<String, ? extends Session> of(AccountId account) {
    return repository.findByPrincipalName(account.value().toString());
  }
}
