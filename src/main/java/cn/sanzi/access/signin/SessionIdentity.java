package cn.sanzi.access.signin;

import cn.sanzi.shared.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;

/**
 * Who a session belongs to. It holds the account's id as text and nothing else, so that sessions
 * outlive an upgrade: no class of ours or of a library is serialised into them.
 */
final class SessionIdentity implements SecurityContextRepository {

  private static final String ACCOUNT = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

  static void put(HttpSession session, AccountId account) {
    session.setAttribute(ACCOUNT, account.value().toString());
  }

  @Override
  @SuppressWarnings("deprecation") // Still abstract in the interface; nobody calls it any more.
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return read(holder.getRequest());
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Deferred(request);
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    // Signing in writes the session; nothing else does.
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(ACCOUNT) != null;
  }

  private static SecurityContext read(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(ACCOUNT) instanceof String account
        ? new SecurityContextImpl(new SignedIn(new AccountId(UUID.fromString(account))))
        : SecurityContextHolder.createEmptyContext();
  }

  private static final class Deferred implements DeferredSecurityContext {

    private final HttpServletRequest request;

    Deferred(HttpServletRequest request) {
      this.request = request;
    }

    @Override
    public SecurityContext get() {
      return read(request);
    }

    @Override
    public boolean isGenerated() {
      return false;
    }
  }
}
