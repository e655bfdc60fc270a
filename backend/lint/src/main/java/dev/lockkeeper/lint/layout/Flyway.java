package dev.lockkeeper.lint.layout;

import static java.util.Comparator.comparing;

import dev.lockkeeper.lint.ScriptRole;
import dev.lockkeeper.lint.TransactionMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Flyway: V, U, R and B files, each in a transaction of its own.
 *
 * <p>A script that has a statement which Flyway knows cannot run in a transaction runs without one; so does one whose
 * file {@code .sql.conf} says {@code executeInTransaction=false}. There is no such setting in comments. Both kinds of
 * statement in one file are refused unless {@code mixed} is set; {@code group} puts all pending files into one
 * transaction. Sources: Flyway's reference, "Migrations", "Execute In Transaction Setting", "Mixed Setting" and "Group
 * Setting" (documentation.red-gate.com/fd), and {@code PostgreSQLParser} and {@code SqlScriptMetadata} of Flyway 12.4.
 */
final class Flyway implements Tool {

    private static final Pattern FILE = Pattern.compile("(?:([VUB])([0-9][0-9._]*)|R)__.*\\.sql");
    private static final Pattern CALLBACK = Pattern.compile(
            "(before|after)(Each)?(Migrate|Undo|Clean|Validate|Baseline|Repair|Info|Repeatables|Versioned)"
                    + "(Statement)?(Applied)?(Error)?(__.*)?\\.sql");

    @Override
    public Layout layout() {
        return Layout.FLYWAY;
    }

    @Override
    public Optional<Confidence> recognise(Files files) {
        boolean named =
                files.sql().stream().anyMatch(file -> FILE.matcher(file.name()).matches());
        boolean configured = files.anyNamed("flyway.conf")
                || files.anyNamed("flyway.toml")
                || files.any(file -> file.name().endsWith(".sql.conf"));
        return named ? Optional.of(configured ? Confidence.CERTAIN : Confidence.LIKELY) : Optional.empty();
    }

    @Override
    public List<LaidScript> read(Files files, List<Note> notes) {
        var settings = new FlywaySettings(files);
        var versioned = new ArrayList<LaidScript>();
        var repeatable = new ArrayList<LaidScript>();
        for (var file : files.sql()) {
            var name = FILE.matcher(file.name());
            if (!name.matches()) {
                versioned.add(other(file, notes));
            } else if (name.group(1) == null) {
                repeatable.add(Sending.whole(file, ScriptRole.REPEATABLE, null, settings.mode(file, notes)));
            } else {
                versioned.add(versioned(file, name, settings.mode(file, notes)));
            }
        }
        versioned.sort(comparing(script -> script.version() == null ? "" : script.version(), Versions.ORDER));
        versioned.addAll(repeatable);
        var values = settings.placeholders();
        var filled = versioned.stream().map(laid -> laid.with(values)).toList();
        return settings.group() ? Joining.ups(filled) : filled;
    }

    private static LaidScript versioned(SourceFile file, Matcher name, TransactionMode mode) {
        var role =
                switch (name.group(1)) {
                    case "U" -> ScriptRole.DOWN;
                    case "B" -> ScriptRole.BASELINE;
                    default -> ScriptRole.UP;
                };
        return Sending.whole(file, role, name.group(2), mode);
    }

    private static LaidScript other(SourceFile file, List<Note> notes) {
        if (!CALLBACK.matcher(file.name()).matches()) {
            notes.add(new Note(file.path(), 0, "Flyway does not run a file of this name."));
        }
        return Sending.whole(file, ScriptRole.OTHER, null, TransactionMode.WRAPPED);
    }
}
