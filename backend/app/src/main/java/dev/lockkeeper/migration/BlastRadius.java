package dev.lockkeeper.migration;

import dev.lockkeeper.lint.TableFacts;
import dev.lockkeeper.lint.TableName;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tables that a revision holds, how large they are, whose, and what else is in flight on them.
 *
 * @param more how many tables there are beside those shown
 */
public record BlastRadius(List<Table> tables, int more) {

    private static final int MOST = 20;

    /**
     * One table.
     *
     * @param facts as the catalogue knew them at the last assessment; null where it did not
     * @param others migrations that are under way on it
     */
    public record Table(TableName name, @Nullable TableFacts facts, List<Clash.Other> others) {}

    static BlastRadius of(Revision revision, List<Clash> clashes) {
        var known = new HashMap<TableName, TableFacts>();
        var inputs = revision.assessed().inputs();
        if (inputs != null) {
            inputs.tables().forEach(told -> known.put(told.table(), told.facts()));
        }
        var all = revision.report().tables();
        var shown = all.stream()
                .limit(MOST)
                .map(name -> new Table(name, known.get(name), others(name, clashes)))
                .toList();
        return new BlastRadius(shown, all.size() - shown.size());
    }

    private static List<Clash.Other> others(TableName table, List<Clash> clashes) {
        var name = Hold.plain(table);
        return clashes.stream()
                .filter(clash -> clash.ranAt() == null && clash.kind() != Hold.Kind.VERSION)
                .filter(clash -> clash.name().equals(name) || clash.name().startsWith(name + "."))
                .map(Clash::other)
                .distinct()
                .toList();
    }
}
