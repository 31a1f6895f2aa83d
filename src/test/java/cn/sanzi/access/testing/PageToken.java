package cn.sanzi.access.testing;

import jakarta.servlet.http.Cookie;
import java.util.stream.Stream;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Sends the page's token along as a browser does, in cookie and header. Spring's own {@code csrf()}
 * is not used: it replaces the token's repository for all later tests.
 */
public final class PageToken {

  private static final String VALUE = "b6b7c0e2-0f5d-4d53-9a86-0d3b2a0f2c11";

  private PageToken() {}

  public static RequestPostProcessor with() {
    return request -> {
      Cookie[] sent = request.getCookies();
      request.setCookies(
          Stream.concat(
                  sent == null ? Stream.empty() : Stream.of(sent),
                  Stream.of(new Cookie("XSRF-TOKEN", VALUE)))
              .toArray(Cookie[]::new));
      request.addHeader("X-XSRF-TOKEN", VALUE);
      return request;
    };
  }
}
