package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.schema.Table;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The head of an ALTER of a table, view or sequence, before its actions.
 *
 * @param word what the statement calls it, such as "TABLE" or "VIEW"
 */
public record AlterTable(String word, TableName table, boolean ifExists, boolean only) implements Fact {

    @Override
    public boolean idle(Situation now) {
        return ifExists
                && now.schema().missing(table)
                && now.schema().index(table).isEmpty();
    }

    @Override
    public @Nullable String refusal(Situation now) {
        if (word.equals("LOCK") || now.schema().index(table).isPresent()) {
            return null;
        }
        var missing = Refusals.relation(now, table);
        if (missing != null) {
            return missing;
        }
        return now.schema()
                .told(table)
                .filter(known -> !allows(known))
                .map(known -> SqlState.WRONG_OBJECT_TYPE)
                .orElse(null);
    }

    private boolean allows(Table known) {
        return switch (known.kind()) {
            case TABLE, PARTITIONED_TABLE -> Set.of("TABLE").contains(word);
            case FOREIGN_TABLE -> Set.of("TABLE", "FOREIGN TABLE").contains(word);
            case VIEW -> Set.of("TABLE", "VIEW").contains(word);
            case MATERIALIZED_VIEW -> Set.of("TABLE", "MATERIALIZED VIEW").contains(word);
            case SEQUENCE -> Set.of("TABLE", "SEQUENCE").contains(word);
            case COMPOSITE_TYPE -> false;
        };
    }
}
