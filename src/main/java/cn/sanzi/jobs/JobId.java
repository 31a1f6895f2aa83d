package cn.sanzi.jobs;

import java.util.UUID;

/** A job (后台任务). */
public record JobId(UUID value) {}
