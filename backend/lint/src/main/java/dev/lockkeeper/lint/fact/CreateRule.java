package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;

/** CREATE RULE. */
public record CreateRule(TableName table, String name) implements Fact {}
