package cn.sanzi.access.signin;

import cn.sanzi.access.Reader;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link Reader} they ask for. */
@Component
final class ReaderArgument implements HandlerMethodArgumentResolver {

  private final Visitors visitors;

  ReaderArgument(Visitors visitors) {
    this.visitors = visitors;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Reader.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return visitors.reader(
        Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
  }
}
