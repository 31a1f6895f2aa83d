package cn.sanzi.files;

import java.time.Instant;

/**
 * What is known of a stored file without opening it.
 *
 * @param name as the user named it, path removed
 * @param mediaType by its content, not by its name
 * @param size in bytes, before encryption
 * @param digest SM3 of the content, hex
 */
public record StoredFile(
    FileId id, String name, String mediaType, long size, String digest, Instant storedAt) {}
