package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AddEnumLabel;
import dev.lockkeeper.lint.fact.AlterDomain;
import dev.lockkeeper.lint.fact.AttachIndex;
import dev.lockkeeper.lint.fact.CreateObject;
import dev.lockkeeper.lint.fact.CreateView;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.Grant;
import dev.lockkeeper.lint.fact.LockTables;
import dev.lockkeeper.lint.fact.RefreshView;
import dev.lockkeeper.lint.fact.RenameColumn;
import dev.lockkeeper.lint.fact.RenameTable;
import dev.lockkeeper.lint.grammar.SqlParser.*;
import dev.lockkeeper.lint.schema.Types;
import dev.lockkeeper.lint.schema.View;
import dev.lockkeeper.lint.schema.Volatility;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;

/** Views, types, domains, routines and what hangs on a table. */
final class ObjectReader {

    private ObjectReader() {}

    static List<Fact> read(CreateViewContext create) {
        var view = Names.table(create.qualifiedName());
        return List.of(new CreateView(
                view, false, create.REPLACE() != null, Sources.of(create.query()), outputs(create.query())));
    }

    static List<Fact> read(CreateMaterializedViewContext create) {
        var view = Names.table(create.qualifiedName());
        return List.of(new CreateView(
                view, true, create.ifNotExists() != null, Sources.of(create.query()), outputs(create.query())));
    }

    /** Every column the query names, and the star where it stands for all. */
    private static Set<String> outputs(QueryContext query) {
        var columns = new LinkedHashSet<>(ExpressionReader.columns(query));
        if (Tree.all(query, OutputContext.class).stream().anyMatch(output -> output.expr() == null)) {
            columns.add(View.EVERY_COLUMN);
        }
        return columns;
    }

    static List<Fact> read(RefreshMaterializedViewContext refresh) {
        return List.of(new RefreshView(Names.table(refresh.qualifiedName()), refresh.CONCURRENTLY() != null));
    }

    static List<Fact> read(AlterViewContext alter) {
        var view = Names.table(alter.qualifiedName());
        if (alter.RENAME() != null) {
            return List.of(
                    new RenameColumn(view, Names.column(alter.columnName(0)), Names.column(alter.columnName(1))));
        }
        if (alter.objectChange() == null) {
            return AlterTableReader.read(view, alter.tableAction());
        }
        return alter.objectChange().RENAME() == null
                ? locked(alter, LockMode.ACCESS_EXCLUSIVE, view)
                : List.of(new RenameTable(view, renamed(view, alter.objectChange())));
    }

    private static TableName renamed(TableName from, ObjectChangeContext change) {
        return new TableName(from.schema(), Names.column(change.columnName()));
    }

    static List<Fact> read(CreateTypeContext create) {
        return created(create, Names.last(create.qualifiedName()));
    }

    static List<Fact> read(AlterTypeContext alter) {
        var change = alter.typeChange();
        return change.ADD() == null
                ? List.of()
                : List.of(new AddEnumLabel(
                        Names.last(alter.qualifiedName()),
                        Names.unquoted(change.string(0).getStart()),
                        change.BEFORE() != null || change.AFTER() != null));
    }

    static List<Fact> read(CreateDomainContext create) {
        boolean constrained = create.columnConstraint().stream()
                .map(ColumnConstraintContext::columnRule)
                .anyMatch(rule -> rule != null && (rule.CHECK() != null || rule.NOT() != null));
        var domain = new Types.Domain(TypeReader.read(create.typeName()), constrained);
        return List.of(new CreateObject("DOMAIN", Names.last(create.qualifiedName()), null, domain));
    }

    static List<Fact> read(AlterDomainContext alter) {
        var change = alter.domainChange();
        boolean adds =
                change.ADD() != null && change.deferral().stream().noneMatch(deferral -> deferral.VALID() != null);
        boolean checks = adds || change.VALIDATE() != null || change.SET() != null && change.NOT() != null;
        return List.of(new AlterDomain(Names.last(alter.qualifiedName()), checks));
    }

    static List<Fact> read(CreateRoutineContext create) {
        var traits = create.routineOption().stream()
                .map(RoutineOptionContext::routineTrait)
                .toList();
        boolean steady = traits.stream()
                .anyMatch(trait -> trait != null && (trait.IMMUTABLE() != null || trait.STABLE() != null));
        return List.of(new CreateObject(
                "FUNCTION",
                Names.last(create.qualifiedName()),
                steady ? Volatility.STEADY : Volatility.VOLATILE,
                null));
    }

    static List<Fact> read(CreateStatisticsContext create) {
        var name = create.qualifiedName() == null ? null : "STATISTICS " + Names.last(create.qualifiedName());
        return List.of(new LockTables(
                Kinds.of(create), Sources.of(create.tableExpr()), LockMode.SHARE_UPDATE_EXCLUSIVE, name));
    }

    static List<Fact> read(CreateTriggerContext create) {
        var calls = "FUNCTION "
                + Names.last(create.qualifiedName(create.qualifiedName().size() - 1));
        return List.of(new LockTables(
                Kinds.of(create), List.of(Names.table(create.qualifiedName(0))), LockMode.SHARE_ROW_EXCLUSIVE, calls));
    }

    /** Attaching an index of a partition looks at both tables and keeps nobody out. */
    static List<Fact> read(AlterIndexContext alter) {
        return alter.indexChange() == null || alter.indexChange().ATTACH() == null
                ? List.of()
                : List.of(new AttachIndex(
                        Names.table(alter.qualifiedName()),
                        Names.table(alter.indexChange().qualifiedName())));
    }

    static List<Fact> read(CommentContext comment) {
        if (comment.commentTarget() instanceof CommentOnTableContext table) {
            return locked(comment, LockMode.SHARE_UPDATE_EXCLUSIVE, Names.table(table.qualifiedName()));
        }
        if (comment.commentTarget() instanceof CommentOnColumnContext column) {
            return owner(column.qualifiedName())
                    .map(table -> locked(comment, LockMode.SHARE_UPDATE_EXCLUSIVE, table))
                    .orElse(List.of());
        }
        return List.of();
    }

    /** The table in front of a column's name. */
    private static Optional<TableName> owner(QualifiedNameContext column) {
        var parts = Names.parts(column);
        int table = parts.size() - 2;
        return table < 0
                ? Optional.empty()
                : Optional.of(new TableName(table > 0 ? parts.get(table - 1) : null, parts.get(table)));
    }

    static List<Fact> publication(List<PublicationItemContext> items, ParserRuleContext statement) {
        var tables = items.stream()
                .flatMap(item -> item.publishedTable().stream())
                .map(published -> Names.table(published.relation()))
                .toList();
        return List.of(new LockTables(Kinds.of(statement), tables, LockMode.SHARE_UPDATE_EXCLUSIVE));
    }

    /** Granting on a table has taken a lock since version 18. */
    static List<Fact> granted(GrantTargetContext target) {
        boolean tables = target.FUNCTION() == null && target.PROCEDURE() == null && target.ROUTINE() == null;
        return tables ? List.of(new Grant(Names.named(target.qualifiedName()))) : List.of();
    }

    static List<Fact> locked(ParserRuleContext statement, LockMode mode, TableName table) {
        return List.of(new LockTables(Kinds.of(statement), List.of(table), mode));
    }

    static List<Fact> created(ParserRuleContext statement, String name) {
        return List.of(new CreateObject(Kinds.of(statement).substring("CREATE ".length()), name, null, null));
    }
}
