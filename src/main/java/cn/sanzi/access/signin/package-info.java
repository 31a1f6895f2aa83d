/** The door: sessions, cookies, security headers, and which endpoint opens to whom (登录). */
@NullMarked
package cn.sanzi.access.signin;

import org.jspecify.annotations.NullMarked;
