package dev.lockkeeper.migration;

import dev.lockkeeper.lint.StatementReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Puts a script in the place of one statement of a migration. */
final class Splice {

    private Splice() {}

    /** In the same text where both run alike, else as a script of its own between what stood before and behind. */
    static List<MigrationScript> put(
            List<MigrationScript> scripts, String name, StatementReport out, MigrationScript in) {
        return scripts.stream()
                .flatMap(script ->
                        script.direction() == Direction.UP && script.name().equals(name)
                                ? replaced(script, out, in)
                                : Stream.of(script))
                .toList();
    }

    private static Stream<MigrationScript> replaced(MigrationScript script, StatementReport out, MigrationScript in) {
        var before = script.sql().substring(0, out.startOffset());
        var after = script.sql().substring(end(script.sql(), out.endOffset()));
        if (script.inTransaction() == in.inTransaction()) {
            return Stream.of(script(script, script.name(), before + in.sql() + after));
        }
        var parts = new ArrayList<MigrationScript>();
        if (!before.isBlank()) {
            parts.add(script(script, script.name(), before));
        }
        parts.add(in);
        if (!after.isBlank()) {
            parts.add(script(script, before.isBlank() ? script.name() : "rest of " + script.name(), after));
        }
        return parts.stream();
    }

    private static int end(String sql, int offset) {
        return offset < sql.length() && sql.charAt(offset) == ';' ? offset + 1 : offset;
    }

    private static MigrationScript script(MigrationScript like, String name, String sql) {
        return new MigrationScript(name, like.direction(), like.inTransaction(), sql);
    }
}
