package cn.sanzi.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an endpoint: holders of one of these roles; without any named, everybody who is
 * signed in. An endpoint that says nothing is closed to all. Which <em>rows</em> a caller sees is
 * the scope's business.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {
  Role[] value() default {};
}
