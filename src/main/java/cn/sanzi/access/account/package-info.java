/** Accounts, their passwords and posts: who there is and what each may see (账号与岗位). */
@NullMarked
package cn.sanzi.access.account;

import org.jspecify.annotations.NullMarked;
