package cn.sanzi.register;

import java.util.UUID;

/** A set of changes to cards, filled row by row or set-wise and then applied at once. */
public record ChangeSetId(UUID value) {}
