package cn.sanzi.access;

import cn.sanzi.shared.AccountId;
import java.util.List;
import java.util.Set;

/**
 * A person with an account in use, the posts held and what they open; computed once and kept for a
 * while.
 */
public record Person(
    AccountId id, String login, String name, boolean mustChange, List<Post> posts, Scope scope) {

  public boolean holds(Set<Role> roles) {
    return posts.stream().anyMatch(post -> roles.contains(post.role()));
  }
}
