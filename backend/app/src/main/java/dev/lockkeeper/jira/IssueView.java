package dev.lockkeeper.jira;

import org.jspecify.annotations.Nullable;

/**
 * An issue as pages show it.
 *
 * @param age of what is told
 * @param page where people look at it in Jira
 * @param course by its history; null where that is not known, or not shown
 */
record IssueView(
        KnownIssue issue, Age age, String page, @Nullable Course course) {}
