package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;

/** ALTER TABLE … ALTER COLUMN … SET DEFAULT, with what it is set to. */
public record SetDefault(TableName table, String column, Expression value) implements Fact {}
