package dev.lockkeeper.migration;

import dev.lockkeeper.lint.Script;
import dev.lockkeeper.lint.ScriptRole;
import java.util.List;
import java.util.Map;

/** One script of a revision, in its place. */
public record MigrationScript(String name, Direction direction, boolean inTransaction, String sql) {

    Script forLinter() {
        var role = direction == Direction.DOWN ? ScriptRole.DOWN : ScriptRole.UP;
        return new Script(name, sql, inTransaction, role, List.of(), Map.of());
    }
}
