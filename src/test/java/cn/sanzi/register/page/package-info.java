/** Tests of the asset's page and of who may see what. */
@NullMarked
package cn.sanzi.register.page;

import org.jspecify.annotations.NullMarked;
