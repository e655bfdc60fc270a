package dev.lockkeeper.lint;

/** A rule as people read it: what it is called, why it matters, what to do instead. */
public record RuleDoc(String id, String category, Severity severity, String title, String why, String instead) {}
