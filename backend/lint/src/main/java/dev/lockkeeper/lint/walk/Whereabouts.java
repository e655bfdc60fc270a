package dev.lockkeeper.lint.walk;

import dev.lockkeeper.lint.Catalogue;
import dev.lockkeeper.lint.IndexFacts;
import dev.lockkeeper.lint.TableFacts;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.Effects;
import dev.lockkeeper.lint.rule.SearchPath;
import dev.lockkeeper.lint.rule.Session;
import dev.lockkeeper.lint.schema.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the tables lie that statements name without a schema, for whoever knows tables by where they lie. */
final class Whereabouts {

    private final Session session;
    private final Schema schema;
    private final Map<TableName, TableName> seen = new HashMap<>();
    private @Nullable String path;

    Whereabouts(Session session, Schema schema) {
        this.session = session;
        this.schema = schema;
    }

    /** Before it happens: afterwards a table may be gone, or be called otherwise. */
    void look(Effects effects) {
        var now = session.value("search_path");
        if (!Objects.equals(now, path)) {
            seen.clear();
            path = now;
        }
        if (now != null) {
            effects.locks().forEach(lock -> seen.put(lock.table(), SearchPath.of(lock.table(), session, schema)));
        }
    }

    TableName of(TableName name) {
        var known = seen.get(name);
        return name.schema() != null || path == null
                ? name
                : known == null ? SearchPath.of(name, session, schema) : known;
    }

    /** The same, asked for tables where they lie. */
    Catalogue in(Catalogue catalogue) {
        return new Catalogue() {
            @Override
            public Optional<TableFacts> table(TableName name) {
                return catalogue.table(of(name));
            }

            @Override
            public Optional<String> schema() {
                return catalogue.schema();
            }

            @Override
            public List<IndexFacts> indexes(TableName table) {
                return catalogue.indexes(of(table));
            }
        };
    }
}
