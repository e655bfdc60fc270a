package dev.lockkeeper.jira;

/**
 * An issue as pages show it.
 *
 * @param age of what is told
 * @param page where people look at it in Jira
 */
record IssueView(KnownIssue issue, Age age, String page) {}
