package cn.sanzi.register;

import java.util.UUID;

/** An asset, for as long as it exists; a transfer across regions does not change it. */
public record AssetId(UUID value) {}
