package cn.sanzi.access.testing;

import cn.sanzi.access.Reader;
import cn.sanzi.access.signin.SignedIn;
import cn.sanzi.shared.AccountId;
import cn.sanzi.shared.Actor;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A person with an account and posts, for a test. */
public record Someone(AccountId id, String login, Reader reader) {

  public Actor actor() {
    return reader.actor();
  }

  /**
   * Signs a MockMvc request: {@code mvc.perform(get("/api/…").with(clerk.signedIn()))}; the token
   * comes along.
   */
  public RequestPostProcessor signedIn() {
    var who = SecurityMockMvcRequestPostProcessors.authentication(new SignedIn(id));
    return request -> PageToken.with().postProcessRequest(who.postProcessRequest(request));
  }
}
