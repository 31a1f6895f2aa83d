package cn.sanzi.shared;

import java.util.UUID;

/** Whose account it is (账号). */
public record AccountId(UUID value) {}
