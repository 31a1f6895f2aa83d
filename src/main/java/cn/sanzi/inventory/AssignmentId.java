package cn.sanzi.inventory;

import java.util.UUID;

/** What one unit has to declare of one kind in one campaign (填报任务). */
public record AssignmentId(UUID value) {}
