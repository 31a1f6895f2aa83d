package cn.sanzi.files;

import java.util.UUID;

/** A stored file. */
public record FileId(UUID value) {}
