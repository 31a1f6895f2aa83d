package cn.sanzi.access.signin;

import cn.sanzi.access.AccessRefusal;
import cn.sanzi.access.Allowed;
import cn.sanzi.access.Person;
import cn.sanzi.access.WithoutSignIn;
import cn.sanzi.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Opens an endpoint to the roles that its {@link Allowed} names; one that says nothing stays
 * closed.
 */
@Component
final class EndpointGuard implements HandlerInterceptor {

  private final Visitors visitors;

  EndpointGuard(Visitors visitors) {
    this.visitors = visitors;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && !method.hasMethodAnnotation(WithoutSignIn.class)) {
      Person person = visitors.person(request);
      if (person.mustChange() && !method.hasMethodAnnotation(WithOldPassword.class)) {
        throw new Refused(new AccessRefusal.MustChangePassword());
      }
      if (!isOpenTo(person, method)) {
        throw new Refused(new AccessRefusal.NotYourPost());
      }
    }
    return true;
  }

  private static boolean isOpenTo(Person person, HandlerMethod method) {
    Allowed allowed = allowed(method);
    if (allowed == null) {
      // The description of the interface is made by a library, which knows no annotations of ours.
      return method.getBeanType().getName().startsWith("org.springdoc.");
    }
    return allowed.value().length == 0 || person.holds(Set.of(allowed.value()));
  }

  private static @Nullable Allowed allowed(HandlerMethod method) {
    Allowed own = method.getMethodAnnotation(Allowed.class);
    return own != null
        ? own
        : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Allowed.class);
  }
}
