package cn.sanzi.approval;

import java.time.Instant;

/** What one signer did (审批意见). */
public record CaseStep(String stage, Decision decision, String opinion, String by, Instant at) {}
