package dev.lockkeeper.explain;

import dev.lockkeeper.lint.Catalogue;
import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.Script;
import dev.lockkeeper.lint.TableFacts;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.schema.Schema;
import dev.lockkeeper.lint.walk.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is known of the tables beside the plan: how large they are, and their definitions as far as somebody gave them. */
public final class Surroundings {

    private final Catalogue catalogue;
    private final Schema schema;

    private Surroundings(Catalogue catalogue, Schema schema) {
        this.catalogue = catalogue;
        this.schema = schema;
    }

    public static Surroundings unknown() {
        return of(Catalogue.unknown(), "");
    }

    /** Sizes from a catalogue, and DDL that tells columns and indexes; the catalogue's own DDL is read first. */
    public static Surroundings of(Catalogue catalogue, String ddl) {
        var scripts = new ArrayList<Script>();
        catalogue.schema().ifPresent(known -> scripts.add(new Script("catalogue", known, false)));
        scripts.add(new Script("definitions", ddl, false));
        var walk = new Walk(LintContext.of(18));
        walk.release(scripts);
        return new Surroundings(catalogue, walk.schema());
    }

    public Optional<Long> rows(TableName table) {
        return catalogue.table(table).map(TableFacts::rows);
    }

    /** How many indexes a table has, where that is known. */
    public Optional<Integer> indexCount(TableName table) {
        int known = indexes(table).size();
        int counted = catalogue.indexes(table).size();
        return defined(table) || counted > 0 ? Optional.of(Math.max(known, counted)) : Optional.empty();
    }

    private boolean defined(TableName table) {
        return schema.known(table).filter(known -> !known.columns().isEmpty()).isPresent()
                || !schema.indexesOn(table).isEmpty();
    }

    /** The leading plain columns of every index and key, in their order. */
    public List<Known> indexes(TableName table) {
        var indexes = new ArrayList<Known>();
        for (var index : schema.indexesOn(table)) {
            indexes.add(new Known(
                    index.name().name(),
                    List.copyOf(index.columns()),
                    index.computed().isEmpty()));
        }
        return indexes;
    }

    /**
     * An index that is there.
     *
     * @param plain neither over expressions nor partial
     */
    public record Known(String name, List<String> columns, boolean plain) {}
}
