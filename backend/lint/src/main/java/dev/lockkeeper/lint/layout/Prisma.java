package dev.lockkeeper.lint.layout;

import dev.lockkeeper.lint.ScriptRole;
import dev.lockkeeper.lint.TransactionMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Prisma Migrate: {@code 20260301_name/migration.sql}, sent as one message: a single statement is on its own, several
 * are one transaction of the server's.
 *
 * <p>Sources: Prisma's documentation, "About migration histories" and "Generating down migrations"; issues
 * prisma/orm 14456 and 22922 on CREATE INDEX CONCURRENTLY. Versions from 7.4 on send statements apart when one of them
 * says CONCURRENTLY; that is not relied on here.
 */
final class Prisma implements Tool {

    private static final Pattern FOLDER = Pattern.compile("(?:.*/)?(\\d{8,14})(?:_[^/]*)?");
    private static final String UP = "migration.sql";
    private static final String DOWN = "down.sql";

    @Override
    public Layout layout() {
        return Layout.PRISMA;
    }

    @Override
    public Optional<Confidence> recognise(Files files) {
        boolean there = files.any(
                file -> file.name().equals(UP) && FOLDER.matcher(file.folder()).matches());
        boolean locked = files.anyNamed("migration_lock.toml");
        return there ? Optional.of(locked ? Confidence.CERTAIN : Confidence.LIKELY) : Optional.empty();
    }

    @Override
    public List<LaidScript> read(Files files, List<Note> notes) {
        return files.sql().stream().map(Prisma::read).toList();
    }

    private static LaidScript read(SourceFile file) {
        var folder = FOLDER.matcher(file.folder());
        boolean up = file.name().equals(UP);
        if (!folder.matches() || !up && !file.name().equals(DOWN)) {
            return Sending.whole(file, ScriptRole.OTHER, null, TransactionMode.NONE);
        }
        return Sending.script(
                file,
                up ? ScriptRole.UP : ScriptRole.DOWN,
                folder.group(1),
                List.of(Sending.asOneMessage(file, 0, file.text().length())));
    }
}
