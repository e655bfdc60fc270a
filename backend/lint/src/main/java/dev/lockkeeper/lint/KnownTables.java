package dev.lockkeeper.lint;

import dev.lockkeeper.lint.schema.Schema;
import dev.lockkeeper.lint.walk.Walk;
import java.util.List;

/** Tables and their indexes as scripts leave them. */
public final class KnownTables {

    private final Schema schema;

    private KnownTables(Schema schema) {
        this.schema = schema;
    }

    /** Read in their order, for the version given; what cannot be read is left out. */
    public static KnownTables after(List<Script> scripts, int serverMajor) {
        var walk = new Walk(LintContext.of(serverMajor));
        walk.release(scripts);
        return new KnownTables(walk.schema());
    }

    /** Whether anything of the table stands in the scripts. */
    public boolean has(TableName table) {
        return schema.known(table).filter(known -> !known.columns().isEmpty()).isPresent()
                || !schema.indexesOn(table).isEmpty();
    }

    /** Those of keys too. */
    public List<KnownIndex> indexes(TableName table) {
        return schema.indexesOn(table).stream()
                .map(index -> new KnownIndex(
                        index.name().name(),
                        List.copyOf(index.columns()),
                        index.computed().isEmpty()))
                .toList();
    }

    /**
     * An index that is there.
     *
     * @param columns its leading plain columns, in their order
     * @param plain neither over expressions nor partial
     */
    public record KnownIndex(String name, List<String> columns, boolean plain) {}
}
