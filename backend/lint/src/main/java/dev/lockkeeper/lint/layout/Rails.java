package dev.lockkeeper.lint.layout;

import dev.lockkeeper.lint.ScriptRole;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Rails' {@code db/structure.sql}: a dump by pg_dump, loaded into new databases by psql. It says how things are, not
 * what is to be done.
 *
 * <p>Source: Rails guides, "Active Record Migrations", "Schema Dumping and You"; the versions of the migrations that
 * made it stand at its end.
 */
final class Rails implements Tool {

    private static final Pattern VERSIONS = Pattern.compile("INSERT INTO \"?schema_migrations\"? \\(version\\) VALUES");

    @Override
    public Layout layout() {
        return Layout.RAILS;
    }

    @Override
    public Optional<Confidence> recognise(Files files) {
        boolean named = files.sql().size() == 1 && files.sql().get(0).name().endsWith("structure.sql");
        boolean dumped = files.anyLine(VERSIONS);
        return named ? Optional.of(dumped ? Confidence.CERTAIN : Confidence.LIKELY) : Optional.empty();
    }

    @Override
    public List<LaidScript> read(Files files, List<Note> notes) {
        return files.sql().stream()
                .map(file -> Sending.script(file, ScriptRole.BASELINE, null, MetaCommands.without(file)))
                .toList();
    }
}
