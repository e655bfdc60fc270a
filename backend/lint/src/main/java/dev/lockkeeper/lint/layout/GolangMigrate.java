package dev.lockkeeper.lint.layout;

import static java.util.Comparator.comparing;

import dev.lockkeeper.lint.ScriptRole;
import dev.lockkeeper.lint.TransactionMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * golang-migrate: {@code 7_name.up.sql} and {@code 7_name.down.sql}, each sent as one message, so that several
 * statements are one transaction of the server's and a single one is on its own.
 *
 * <p>With {@code x-multi-statement=true} in the connection's address, each statement is sent alone. Sources:
 * golang-migrate, MIGRATIONS.md and database/postgres/README.md, "Multi-statement mode".
 */
final class GolangMigrate implements Tool {

    private static final Pattern FILE = Pattern.compile("(\\d+)_.*\\.(up|down)\\.sql");
    private static final Pattern EACH_ALONE = Pattern.compile("x-multi-statement=true");

    @Override
    public Layout layout() {
        return Layout.GOLANG_MIGRATE;
    }

    @Override
    public Optional<Confidence> recognise(Files files) {
        return files.allSqlNamed(FILE) ? Optional.of(Confidence.LIKELY) : Optional.empty();
    }

    @Override
    public List<LaidScript> read(Files files, List<Note> notes) {
        boolean each = files.any(file -> EACH_ALONE.matcher(file.text()).find());
        return files.sql().stream()
                .map(file -> read(file, each))
                .sorted(comparing(laid -> Objects.requireNonNullElse(laid.version(), ""), Versions.ORDER))
                .toList();
    }

    private static LaidScript read(SourceFile file, boolean each) {
        var name = FILE.matcher(file.name());
        if (!name.matches()) {
            return Sending.whole(file, ScriptRole.OTHER, null, TransactionMode.NONE);
        }
        var role = name.group(2).equals("up") ? ScriptRole.UP : ScriptRole.DOWN;
        return each
                ? Sending.whole(file, role, name.group(1), TransactionMode.NONE)
                : Sending.script(
                        file,
                        role,
                        name.group(1),
                        List.of(Sending.asOneMessage(file, 0, file.text().length())));
    }
}
