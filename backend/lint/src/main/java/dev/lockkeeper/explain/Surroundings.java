package dev.lockkeeper.explain;

import dev.lockkeeper.lint.Catalogue;
import dev.lockkeeper.lint.KnownTables;
import dev.lockkeeper.lint.KnownTables.KnownIndex;
import dev.lockkeeper.lint.Script;
import dev.lockkeeper.lint.TableFacts;
import dev.lockkeeper.lint.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is known of the tables beside the plan: how large they are, and their definitions as far as somebody gave them. */
public final class Surroundings {

    private static final int NEWEST = 18;

    private final Catalogue catalogue;
    private final KnownTables tables;

    private Surroundings(Catalogue catalogue, KnownTables tables) {
        this.catalogue = catalogue;
        this.tables = tables;
    }

    public static Surroundings unknown() {
        return of(Catalogue.unknown(), "");
    }

    /** Sizes from a catalogue, and DDL that tells columns and indexes; the catalogue's own DDL is read first. */
    public static Surroundings of(Catalogue catalogue, String ddl) {
        var scripts = new ArrayList<Script>();
        catalogue.schema().ifPresent(known -> scripts.add(new Script("catalogue", known, false)));
        scripts.add(new Script("definitions", ddl, false));
        return new Surroundings(catalogue, KnownTables.after(scripts, NEWEST));
    }

    public Optional<Long> rows(TableName table) {
        return catalogue.table(table).map(TableFacts::rows);
    }

    /** How many indexes a table has, where that is known. */
    public Optional<Integer> indexCount(TableName table) {
        int known = indexes(table).size();
        int counted = catalogue.indexes(table).size();
        return tables.has(table) || counted > 0 ? Optional.of(Math.max(known, counted)) : Optional.empty();
    }

    public List<KnownIndex> indexes(TableName table) {
        return tables.indexes(table);
    }
}
