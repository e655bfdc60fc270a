package dev.lockkeeper.migration;

import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.lint.FileNote;
import dev.lockkeeper.lint.Runner;
import dev.lockkeeper.lint.Script;
import dev.lockkeeper.lint.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scripts that somebody wants judged without proposing them.
 *
 * @param scripts released together
 * @param before what is there before; where nothing tells, whatever is named is there
 * @param database the target, null where it is none of the catalogue's
 * @param server major version, null for the target's own
 * @param rulesAddress where rules have their pages
 * @param notes on the scripts as files
 */
public record CheckOrder(
        List<Script> scripts,
        List<Script> before,
        @Nullable DatabaseId database,
        @Nullable Integer server,
        Runner runner,
        Severity failOn,
        @Nullable String rulesAddress,
        List<FileNote> notes) {

    /** In bytes of UTF-8, over all scripts: as much as a migration may have. */
    public static final int MOST_SQL = Examination.MOST_SQL;

    public static final int MOST_SCRIPTS = Examination.MOST_SCRIPTS;

    public CheckOrder {
        scripts = List.copyOf(scripts);
        before = List.copyOf(before);
        notes = List.copyOf(notes);
    }
}
