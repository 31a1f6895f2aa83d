package cn.sanzi.access;

import java.util.UUID;

/** A post that a person holds (岗位). */
public record PostId(UUID value) {}
