package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.CreateTable;
import dev.lockkeeper.lint.fact.NewColumn;
import dev.lockkeeper.lint.fact.NewConstraint;
import dev.lockkeeper.lint.grammar.SqlParser.CreateForeignTableContext;
import dev.lockkeeper.lint.grammar.SqlParser.CreateTableContext;
import dev.lockkeeper.lint.grammar.SqlParser.PartitionByContext;
import dev.lockkeeper.lint.grammar.SqlParser.PersistenceContext;
import dev.lockkeeper.lint.grammar.SqlParser.TableBodyContext;
import dev.lockkeeper.lint.grammar.SqlParser.TableElementContext;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** CREATE TABLE. */
final class CreateTableReader {

    private CreateTableReader() {}

    static CreateTable read(CreateTableContext create) {
        var body = create.tableBody();
        var elements = body.tableElements() == null
                ? List.<TableElementContext>of()
                : body.tableElements().tableElement();
        var columns = columns(elements);
        return new CreateTable(
                Names.table(create.qualifiedName()),
                create.ifNotExists() != null,
                temporary(create.persistence()),
                columns,
                constraints(elements, columns),
                partitionOf(body),
                body.partitionBound() != null && body.partitionBound().DEFAULT() != null,
                body.inherits() == null
                        ? List.of()
                        : Names.named(body.inherits().qualifiedName()),
                likes(elements, body),
                fills(body) ? Sources.of(Objects.requireNonNull(body.query())) : List.of(),
                new CreateTable.Form(
                        false,
                        create.persistence() != null && create.persistence().UNLOGGED() != null,
                        partitionKey(body.partitionBy()),
                        body.query() == null ? null : ReadingReader.read(body.query(), body.nameList()),
                        likeOptions(elements),
                        body.OF() != null && body.PARTITION() == null ? Names.last(body.qualifiedName()) : null,
                        body.partitionBound() == null ? null : Tree.text(body.partitionBound()),
                        body.partitionBy() != null
                                && Lists.any(body.partitionBy().indexKey(), part -> part.columnName() == null)));
    }

    private static @Nullable Set<String> partitionKey(@Nullable PartitionByContext by) {
        if (by == null) {
            return null;
        }
        var key = new LinkedHashSet<String>();
        for (var part : by.indexKey()) {
            if (part.columnName() == null) {
                key.addAll(ExpressionReader.columns(part));
            } else {
                key.add(Names.column(part.columnName()));
            }
        }
        return key;
    }

    private static Set<String> likeOptions(List<TableElementContext> elements) {
        return Lists.set(Seq.from(elements)
                .flatMap(element -> Seq.from(element.likeOption()))
                .filter(option -> option.INCLUDING() != null)
                .map(option -> option.getStop().getText().toLowerCase(Locale.ROOT))
                .toList());
    }

    static CreateTable read(CreateForeignTableContext create) {
        var elements = create.tableElements() == null
                ? List.<TableElementContext>of()
                : create.tableElements().tableElement();
        var columns = columns(elements);
        return new CreateTable(
                Names.table(create.qualifiedName(0)),
                create.ifNotExists() != null,
                false,
                columns,
                constraints(elements, columns),
                create.PARTITION() == null ? null : Names.table(create.qualifiedName(1)),
                false,
                List.of(),
                List.of(),
                List.of(),
                new CreateTable.Form(true, false, null, null, Set.of(), null, null, false));
    }

    private static boolean temporary(@Nullable PersistenceContext persistence) {
        return persistence != null && persistence.UNLOGGED() == null;
    }

    private static List<NewColumn> columns(List<TableElementContext> elements) {
        return Lists.map(
                Lists.where(elements, element -> element.columnDefinition() != null),
                element -> ColumnReader.read(element.columnDefinition()));
    }

    private static List<NewConstraint> constraints(List<TableElementContext> elements, List<NewColumn> columns) {
        var constraints = new ArrayList<NewConstraint>();
        columns.forEach(column -> constraints.addAll(column.constraints()));
        for (var element : elements) {
            if (element.tableConstraint() != null) {
                constraints.add(ConstraintReader.read(element.tableConstraint()));
            }
        }
        return constraints;
    }

    private static @Nullable TableName partitionOf(TableBodyContext body) {
        return body.PARTITION() == null ? null : Names.table(body.qualifiedName());
    }

    private static boolean fills(TableBodyContext body) {
        return body.query() != null
                && (body.withData() == null || body.withData().NO() == null);
    }

    /** A query WITH NO DATA is looked at for its columns alone, like LIKE. */
    private static List<TableName> likes(List<TableElementContext> elements, TableBodyContext body) {
        if (body.query() != null && !fills(body)) {
            return Sources.of(body.query());
        }
        return Lists.map(
                Lists.where(elements, element -> element.LIKE() != null),
                element -> Names.table(element.qualifiedName()));
    }
}
