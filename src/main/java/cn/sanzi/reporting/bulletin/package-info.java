/**
 * The Thursday bulletin: who has not reported, ranking, the draft as an official document (周四通报).
 */
@NullMarked
package cn.sanzi.reporting.bulletin;

import org.jspecify.annotations.NullMarked;
