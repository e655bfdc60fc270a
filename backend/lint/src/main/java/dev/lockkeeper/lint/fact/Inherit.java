package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;

/** ALTER TABLE … INHERIT. */
public record Inherit(TableName table, TableName parent) implements Fact {}
