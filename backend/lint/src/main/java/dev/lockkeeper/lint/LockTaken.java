package dev.lockkeeper.lint;

/** A lock on a table that existed before. */
public record LockTaken(TableName table, LockMode mode) {}
