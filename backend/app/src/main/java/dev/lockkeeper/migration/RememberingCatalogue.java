package dev.lockkeeper.migration;

import dev.lockkeeper.lint.Catalogue;
import dev.lockkeeper.lint.IndexFacts;
import dev.lockkeeper.lint.TableFacts;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.migration.AssessmentInputs.KnownTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers as another catalogue does, and keeps what it answered. */
final class RememberingCatalogue implements Catalogue {

    private final Catalogue asked;
    private final Map<TableName, TableFacts> told = new LinkedHashMap<>();

    RememberingCatalogue(Catalogue asked) {
        this.asked = asked;
    }

    @Override
    public Optional<TableFacts> table(TableName name) {
        var facts = asked.table(name);
        facts.ifPresent(known -> told.put(name, known));
        return facts;
    }

    @Override
    public Optional<String> schema() {
        return asked.schema();
    }

    @Override
    public List<IndexFacts> indexes(TableName table) {
        return asked.indexes(table);
    }

    List<KnownTable> told() {
        return told.entrySet().stream()
                .map(known -> new KnownTable(known.getKey(), known.getValue()))
                .toList();
    }
}
