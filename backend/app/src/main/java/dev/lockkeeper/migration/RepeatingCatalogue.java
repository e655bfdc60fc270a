package dev.lockkeeper.migration;

import dev.lockkeeper.lint.Catalogue;
import dev.lockkeeper.lint.IndexFacts;
import dev.lockkeeper.lint.TableFacts;
import dev.lockkeeper.lint.TableName;
import java.util.List;
import java.util.Optional;

/** Says again what was said: sizes as they were kept with an assessment, the rest as its snapshot has it. */
record RepeatingCatalogue(Catalogue sizes, Catalogue structure) implements Catalogue {

    @Override
    public Optional<TableFacts> table(TableName name) {
        return sizes.table(name);
    }

    @Override
    public Optional<String> schema() {
        return structure.schema();
    }

    @Override
    public List<IndexFacts> indexes(TableName table) {
        return structure.indexes(table);
    }
}
