/**
 * HTTP of the modules below access, which cannot know a reader: organisation and the audit trail.
 */
@NullMarked
package cn.sanzi.access.edge;

import org.jspecify.annotations.NullMarked;
