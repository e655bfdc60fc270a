package dev.lockkeeper.lint.layout;

import dev.lockkeeper.lint.ScriptRole;
import dev.lockkeeper.lint.TransactionMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Atlas' versioned migrations: each file in a transaction, unless its head says {@code -- atlas:txmode none}; with
 * {@code all} in the configuration, all pending files share one.
 *
 * <p>Source: Atlas' documentation, "Applying migrations", "Transaction configuration" and "File level transaction
 * mode"; files run in the order of their names.
 */
final class Atlas implements Tool {

    private static final Pattern DIRECTIVE =
            Pattern.compile("(?m)^-- atlas:(txmode|delimiter|nolint|checkpoint|sum)\\b");
    private static final Pattern NONE = Pattern.compile("(?m)^-- atlas:txmode none\\s*$");
    private static final Pattern CHECKPOINT = Pattern.compile("(?m)^-- atlas:checkpoint\\b");
    private static final Pattern ALL = Pattern.compile("tx[_-]mode\\s*[=: ]\\s*\"?all\\b");
    private static final Pattern VERSION = Pattern.compile("([^_]+).*\\.sql");

    @Override
    public Layout layout() {
        return Layout.ATLAS;
    }

    @Override
    public Optional<Confidence> recognise(Files files) {
        boolean own = files.anyNamed("atlas.sum") || files.anyNamed("atlas.hcl") || files.anyLine(DIRECTIVE);
        return own ? Optional.of(Confidence.CERTAIN) : Optional.empty();
    }

    @Override
    public List<LaidScript> read(Files files, List<Note> notes) {
        var scripts = new ArrayList<LaidScript>();
        for (var file : files.sql()) {
            var version = VERSION.matcher(file.name());
            scripts.add(Sending.whole(
                    file,
                    CHECKPOINT.matcher(file.text()).find() ? ScriptRole.BASELINE : ScriptRole.UP,
                    version.matches() ? version.group(1).replace(".sql", "") : file.name(),
                    NONE.matcher(file.text()).find() ? TransactionMode.NONE : TransactionMode.WRAPPED));
        }
        boolean all =
                files.any(file -> !file.isSql() && ALL.matcher(file.text()).find());
        return all ? Joining.ups(scripts) : scripts;
    }
}
