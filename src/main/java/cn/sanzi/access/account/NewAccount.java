package cn.sanzi.access.account;

import java.util.List;

/** An account as it is asked for. */
public record NewAccount(String login, String name, List<NewPost> posts) {}
