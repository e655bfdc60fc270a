package dev.lockkeeper.lint;

/** One pass over one table that existed before. */
public record TableWork(TableName table, Work work, Effort effort) {}
