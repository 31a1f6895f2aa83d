package cn.sanzi.access.signin;

import cn.sanzi.shared.AccountId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * Who has signed in, for Spring Security: the account and nothing else; posts are looked up anew.
 */
public final class SignedIn extends AbstractAuthenticationToken {

  private final transient AccountId account;

  public SignedIn(AccountId account) {
    super(List.of());
    this.account = account;
    setAuthenticated(true);
  }

  AccountId account() {
    return account;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return account.value().toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignedIn that && account.equals(that.account);
  }

  @Override
  public int hashCode() {
    return account.hashCode();
  }
}
