package dev.lockkeeper.catalogue;

import dev.lockkeeper.lint.Catalogue;
import dev.lockkeeper.lint.IndexFacts;
import dev.lockkeeper.lint.TableFacts;
import dev.lockkeeper.lint.TableName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One snapshot, read at once and kept, so asking costs nothing. */
record SnapshotCatalogue(
        Map<TableName, TableFacts> tables, @Nullable String ddl, Map<TableName, List<IndexFacts>> indexes)
        implements Catalogue {

    @Override
    public Optional<TableFacts> table(TableName name) {
        return Optional.ofNullable(tables.get(name));
    }

    @Override
    public Optional<String> schema() {
        return Optional.ofNullable(ddl);
    }

    @Override
    public List<IndexFacts> indexes(TableName table) {
        return indexes.getOrDefault(table, List.of());
    }
}
