/**
 * Keys and the national algorithms SM3 and SM4: what is kept secret, and under which key (密钥与加密).
 */
@NullMarked
package cn.sanzi.platform.secrets;

import org.jspecify.annotations.NullMarked;
