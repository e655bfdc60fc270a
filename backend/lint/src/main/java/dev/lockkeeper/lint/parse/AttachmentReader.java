package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.Attach;
import dev.lockkeeper.lint.fact.Comment;
import dev.lockkeeper.lint.fact.CreateObject;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.Grant;
import dev.lockkeeper.lint.fact.LockTables;
import dev.lockkeeper.lint.fact.Publish;
import dev.lockkeeper.lint.fact.Refused;
import dev.lockkeeper.lint.fact.Spoken;
import dev.lockkeeper.lint.fact.Truth;
import dev.lockkeeper.lint.grammar.SqlParser.*;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.schema.Attachment;
import dev.lockkeeper.lint.schema.Attachment.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** What hangs on tables: triggers, rules, policies, statistics, publications, comments, rights. */
final class AttachmentReader {

    private AttachmentReader() {}

    static List<Fact> read(CreateTriggerContext create) {
        var names = create.qualifiedName();
        var columns = new LinkedHashSet<String>();
        create.triggerEvent().stream()
                .filter(event -> event.nameList() != null)
                .forEach(event -> columns.addAll(Names.columns(event.nameList())));
        if (create.expr() != null) {
            columns.addAll(ExpressionReader.columns(create.expr()));
        }
        var function = Names.last(names.get(names.size() - 1));
        var emptied = Lists.any(create.triggerEvent(), event -> event.TRUNCATE() != null) && create.ROW() != null;
        if (emptied) {
            return List.of(new Refused(Refused.Reason.FEATURE));
        }
        var trigger =
                new Attachment(Kind.TRIGGER, Names.column(create.columnName()), columns, Set.of(), Set.of(function));
        return List.of(new Attach(
                Kinds.of(create),
                Names.table(names.get(0)),
                trigger,
                LockMode.SHARE_ROW_EXCLUSIVE,
                create.REPLACE() != null,
                false,
                create.ROW() != null,
                create.INSTEAD() != null));
    }

    static List<Fact> read(CreateRuleContext create) {
        var table = Names.table(create.qualifiedName());
        var reads = new LinkedHashSet<TableName>();
        create.ruleAction().forEach(action -> {
            reads.addAll(Sources.of(action));
            Tree.all(action, InsertContext.class).forEach(insert -> reads.add(Names.table(insert.qualifiedName())));
            Tree.all(action, UpdateContext.class).forEach(update -> reads.add(Names.table(update.relation())));
            Tree.all(action, DeleteContext.class).forEach(delete -> reads.add(Names.table(delete.relation())));
        });
        reads.remove(table);
        var rule = new Attachment(Kind.RULE, Names.column(create.columnName()), Set.of(), reads, Set.of());
        return List.of(new Attach(
                Kinds.of(create),
                table,
                rule,
                LockMode.ACCESS_EXCLUSIVE,
                create.REPLACE() != null,
                false,
                false,
                false));
    }

    static List<Fact> read(CreatePolicyContext create) {
        var table = Names.table(create.qualifiedName());
        var columns = new LinkedHashSet<String>();
        var reads = new LinkedHashSet<TableName>();
        var functions = new LinkedHashSet<String>();
        for (var expression : create.expr()) {
            reads.addAll(Sources.of(expression));
            functions.addAll(ExpressionReader.functions(expression));
            columns.addAll(ExpressionReader.columns(expression));
        }
        reads.remove(table);
        var policy = new Attachment(
                Kind.POLICY,
                Names.column(create.columnName(0)),
                reads.isEmpty() ? columns : Set.of(),
                reads,
                functions);
        var attach = new Attach(Kinds.of(create), table, policy, LockMode.ACCESS_EXCLUSIVE, false, false, false, false);
        var facts = new ArrayList<Fact>();
        if (misplaced(create)) {
            facts.add(new Refused(Refused.Reason.SYNTAX));
        }
        facts.add(attach);
        create.expr().forEach(condition -> facts.add(new Truth(table, TermReader.judged(condition))));
        return facts;
    }

    /** Rows that come are checked, those that are there are looked at. */
    private static boolean misplaced(CreatePolicyContext create) {
        return create.INSERT() != null && create.USING() != null
                || (create.SELECT() != null || create.DELETE() != null) && create.CHECK() != null;
    }

    static List<Fact> read(CreateStatisticsContext create) {
        var tables = Sources.of(create.tableExpr());
        if (tables.isEmpty() || create.qualifiedName() == null) {
            return List.of(new LockTables(Kinds.of(create), tables, LockMode.SHARE_UPDATE_EXCLUSIVE));
        }
        var columns = new LinkedHashSet<String>();
        create.statisticsItem()
                .forEach(item -> columns.addAll(
                        item.columnName() == null
                                ? ExpressionReader.columns(item)
                                : Set.of(Names.column(item.columnName()))));
        var statistics =
                new Attachment(Kind.STATISTICS, Names.last(create.qualifiedName()), columns, Set.of(), Set.of());
        return List.of(new Attach(
                Kinds.of(create),
                tables.get(0),
                statistics,
                LockMode.SHARE_UPDATE_EXCLUSIVE,
                false,
                create.ifNotExists() != null,
                false,
                false));
    }

    static List<Fact> read(CreatePublicationContext create) {
        var facts = new ArrayList<Fact>();
        var name = Names.column(create.columnName());
        facts.add(new CreateObject("PUBLICATION", name, null, null));
        boolean everything = Lists.any(create.publicationAll(), all -> all.TABLES() != null);
        facts.add(new Publish(name, Publish.Change.CREATE, everything, items(create.publicationItems())));
        return facts;
    }

    static List<Fact> read(AlterPublicationContext alter) {
        var name = Names.column(alter.columnName());
        if (alter.publicationItems() == null) {
            return List.of(new Publish(name, Publish.Change.OTHER, false, List.of()));
        }
        var change = alter.ADD() != null
                ? Publish.Change.ADD
                : alter.DROP() != null ? Publish.Change.DROP : Publish.Change.SET;
        return List.of(new Publish(name, change, false, items(alter.publicationItems())));
    }

    private static List<Publish.Item> items(@Nullable PublicationItemsContext items) {
        if (items == null) {
            return List.of();
        }
        return items.publicationItem().stream()
                .flatMap(item -> item.publishedTable().stream())
                .map(table -> new Publish.Item(
                        Names.table(table.relation()),
                        table.relation().ONLY() != null,
                        table.expr() == null ? Set.of() : ExpressionReader.columns(table.expr())))
                .toList();
    }

    static List<Fact> read(CommentContext comment) {
        var target = comment.commentTarget();
        if (target instanceof CommentOnColumnContext column) {
            var parts = Names.parts(column.qualifiedName());
            int table = parts.size() - 2;
            return table < 0
                    ? List.of()
                    : List.of(new Comment(
                            "COLUMN",
                            new TableName(table > 0 ? parts.get(table - 1) : null, parts.get(table)),
                            parts.get(parts.size() - 1)));
        }
        if (target instanceof CommentOnTableContext table) {
            return List.of(new Comment("TABLE", Names.table(table.qualifiedName()), null));
        }
        if (target instanceof CommentOnPartContext part) {
            return part.DOMAIN() != null
                    ? List.of()
                    : List.of(new Comment(
                            part.getStart().getText().toUpperCase(Locale.ROOT),
                            Names.table(part.qualifiedName()),
                            Names.column(part.columnName())));
        }
        return target instanceof CommentOnOtherContext other ? other(other) : List.of();
    }

    private static List<Fact> other(CommentOnOtherContext other) {
        if (relation(other)) {
            return List.of(new Comment(word(other), Names.table(other.qualifiedName()), null));
        }
        if (other.routineName() != null && other.AGGREGATE() == null) {
            return List.of(RoutineNameReader.named(other.routineName(), false, false, null));
        }
        if (other.typeName() != null && (other.TYPE() != null || other.DOMAIN() != null)) {
            var type = TypeReader.read(other.typeName()).name();
            return TypeReader.ofServer(other.typeName()) ? List.of() : List.of(new Spoken("TYPE", type));
        }
        boolean plain = other.SCHEMA() != null || other.EXTENSION() != null || other.PUBLICATION() != null;
        return plain
                ? List.of(new Spoken(
                        other.getStart().getText().toUpperCase(Locale.ROOT), Names.column(other.columnName())))
                : List.of();
    }

    private static boolean relation(CommentOnOtherContext other) {
        return other.VIEW() != null || other.SEQUENCE() != null || other.INDEX() != null || other.TABLE() != null;
    }

    private static String word(CommentOnOtherContext other) {
        if (other.VIEW() != null) {
            return other.MATERIALIZED() == null ? "VIEW" : "MATERIALIZED VIEW";
        }
        return other.getStart().getText().toUpperCase(Locale.ROOT);
    }

    /** Granting on a table has taken a lock since version 18. */
    static List<Fact> granted(@Nullable PrivilegesContext what, @Nullable GrantTargetContext target) {
        if (target == null || target.FUNCTION() != null || target.PROCEDURE() != null || target.ROUTINE() != null) {
            return List.of();
        }
        if (target.ALL() != null) {
            return target.TABLES() == null && target.SEQUENCES() == null
                    ? List.of()
                    : List.of(new Grant(
                            List.of(), Names.columns(target.nameList()), target.SEQUENCES() != null, Set.of()));
        }
        boolean sequences = target.SEQUENCE() != null;
        var names = sequences
                ? Lists.map(
                        Lists.where(Lists.map(target.grantName(), GrantNameContext::qualifiedName), Objects::nonNull),
                        Names::table)
                : Names.named(target.qualifiedName());
        return List.of(new Grant(names, List.of(), sequences, columns(what)));
    }

    private static Set<String> columns(@Nullable PrivilegesContext what) {
        return what == null
                ? Set.of()
                : Tree.all(what, NameListContext.class).stream()
                        .flatMap(names -> Names.columns(names).stream())
                        .collect(Collectors.toSet());
    }

    static List<Fact> locked(ParserRuleContext statement, LockMode mode, TableName table, String part) {
        return List.of(new LockTables(Kinds.of(statement), List.of(table), mode, null, part));
    }
}
