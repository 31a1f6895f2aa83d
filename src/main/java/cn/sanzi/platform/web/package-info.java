/** The edge to HTTP: errors as problem documents, the page and its assets (HTTP 边界). */
@NullMarked
package cn.sanzi.platform.web;

import org.jspecify.annotations.NullMarked;
