package cn.sanzi.organization;

import java.time.Instant;
import java.time.LocalDate;

/** An act of reorganisation as it was carried out. */
public record Act(
    String kind, LocalDate effective, String paper, String summary, String by, Instant at) {}
