package cn.sanzi.access.signin;

import cn.sanzi.access.AccessRefusal;
import cn.sanzi.platform.ProblemWriter;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The one filter chain: who is let in at all. What each may do is {@link EndpointGuard}'s business.
 */
@Configuration(proxyBeanMethods = false)
class Door {

  /** Everything from ourselves, nothing in frames, no plug-ins. */
  private static final String CONTENT =
      "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  @Bean
  CookieCsrfTokenRepository csrfTokens() {
    var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict").path("/"));
    return tokens;
  }

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http, CookieCsrfTokenRepository csrfTokens, ProblemWriter problems) {
    return http.securityContext(it -> it.securityContextRepository(new SessionIdentity()))
        .csrf(it -> it.spa().csrfTokenRepository(csrfTokens))
        .headers(Door::headers)
        .authorizeHttpRequests(it ->
            it.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/api/session", "/api/demo/accounts")
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/api/session")
                .permitAll()
                .requestMatchers("/api/**")
                .authenticated()
                .requestMatchers("/actuator/health", "/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/**", "/error")
                .denyAll()
                .anyRequest()
                .permitAll())
        .exceptionHandling(it ->
            it.authenticationEntryPoint((request, response, trouble) ->
                    problems.write(new AccessRefusal.SignedOut(), response))
                .accessDeniedHandler((request, response, trouble) ->
                    problems.write(
                        trouble instanceof CsrfException
                            ? new AccessRefusal.StalePage()
                            : new AccessRefusal.NotYourPost(),
                        response)))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(Customizer.withDefaults())
        .build();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(it -> it.policyDirectives(CONTENT))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .referrerPolicy(it -> it.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            it -> it.policy("camera=(), microphone=(), geolocation=(), payment=()"));
  }
}
