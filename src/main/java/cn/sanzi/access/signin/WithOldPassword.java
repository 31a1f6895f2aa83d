package cn.sanzi.access.signin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An endpoint that stays open to somebody whose password must be changed first. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface WithOldPassword {}
