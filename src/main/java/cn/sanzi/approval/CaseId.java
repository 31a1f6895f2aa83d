package cn.sanzi.approval;

import java.util.UUID;

/** A case under approval (审批事项). */
public record CaseId(UUID value) {}
