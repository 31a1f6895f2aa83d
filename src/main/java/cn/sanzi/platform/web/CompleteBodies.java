package cn.sanzi.platform.web;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Sees to it that what the compiler takes for granted also holds for what comes over the wire: a
 * field of a request's record that is not {@code @Nullable} must be there.
 */
@RestControllerAdvice
final class CompleteBodies extends RequestBodyAdviceAdapter {

  @Override
  public boolean supports(
      MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public Object afterBodyRead(
      Object body,
      HttpInputMessage message,
      MethodParameter parameter,
      Type target,
      Class<? extends HttpMessageConverter<?>> converter) {
    requireComplete(body);
    return body;
  }

  private static void requireComplete(@Nullable Object value) {
    switch (value) {
      case Record body -> {
        for (RecordComponent component : body.getClass().getRecordComponents()) {
          requireComplete(component, read(component, body));
        }
      }
      case Collection<?> many -> many.forEach(CompleteBodies::requireComplete);
      case null, default -> {}
    }
  }

  private static void requireComplete(RecordComponent component, @Nullable Object value) {
    if (value == null && !isNullable(component.getAnnotatedType())) {
      throw new IncompleteBody(component.getName());
    }
    requireComplete(value);
  }

  private static boolean isNullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private static @Nullable Object read(RecordComponent component, Record body) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(body);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }
}
