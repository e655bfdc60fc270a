package dev.lockkeeper.migration;

import dev.lockkeeper.lint.Script;

/** One script of a revision, in its place. */
public record MigrationScript(String name, Direction direction, boolean inTransaction, String sql) {

    Script forLinter() {
        return new Script(name, sql, inTransaction);
    }
}
