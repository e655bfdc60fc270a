package dev.lockkeeper.lint.cli;

import dev.lockkeeper.lint.Catalogue;
import dev.lockkeeper.lint.Heat;
import dev.lockkeeper.lint.TableFacts;
import dev.lockkeeper.lint.TableName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What {@code --rows} says of tables. */
final class Sizes {

    private Sizes() {}

    /** Of tables as people write them; later ones win. */
    @SafeVarargs
    static Catalogue of(Map<String, Long>... told) {
        var rows = new HashMap<TableName, Long>();
        for (var some : told) {
            some.forEach((table, count) -> rows.put(name(table), count));
        }
        return rows.isEmpty() ? Catalogue.unknown() : table -> facts(rows, table);
    }

    private static Optional<TableFacts> facts(Map<TableName, Long> rows, TableName table) {
        return Optional.ofNullable(rows.get(table)).map(count -> new TableFacts(count, 0, Heat.NORMAL, null));
    }

    private static TableName name(String text) {
        int dot = text.lastIndexOf('.');
        return dot < 0 ? TableName.of(text) : new TableName(text.substring(0, dot), text.substring(dot + 1));
    }
}
