package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AddEnumLabel;
import dev.lockkeeper.lint.fact.AlterDomain;
import dev.lockkeeper.lint.fact.AlterSequence;
import dev.lockkeeper.lint.fact.AlterTable;
import dev.lockkeeper.lint.fact.CreateObject;
import dev.lockkeeper.lint.fact.CreateType;
import dev.lockkeeper.lint.fact.CreateView;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.LockTables;
import dev.lockkeeper.lint.fact.Maintenance;
import dev.lockkeeper.lint.fact.RefreshView;
import dev.lockkeeper.lint.fact.RenameColumn;
import dev.lockkeeper.lint.fact.RenameSchema;
import dev.lockkeeper.lint.fact.RenameTable;
import dev.lockkeeper.lint.grammar.SqlParser.*;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.schema.DataType;
import dev.lockkeeper.lint.schema.Table;
import dev.lockkeeper.lint.schema.View;
import dev.lockkeeper.lint.schema.Volatility;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** Views, types, domains, routines and what hangs on a table. */
final class ObjectReader {

    private ObjectReader() {}

    static List<Fact> read(CreateViewContext create) {
        var view = Names.table(create.qualifiedName());
        boolean recursive = create.RECURSIVE() != null;
        var reading = ReadingReader.read(create.query(), create.nameList());
        return List.of(new CreateView(
                view,
                false,
                create.REPLACE() != null,
                Lists.where(Sources.of(create.query()), table -> !recursive || !table.equals(view)),
                outputs(create.query()),
                recursive ? reading.without(view) : reading,
                Set.copyOf(ExpressionReader.functions(create.query())),
                true,
                ViewReader.changeable(create.query())));
    }

    static List<Fact> read(CreateMaterializedViewContext create) {
        var view = Names.table(create.qualifiedName());
        return List.of(new CreateView(
                view,
                true,
                create.ifNotExists() != null,
                Sources.of(create.query()),
                outputs(create.query()),
                ReadingReader.read(create.query(), create.nameList()),
                Set.copyOf(ExpressionReader.functions(create.query())),
                filled(create.withData()),
                false));
    }

    private static boolean filled(@Nullable WithDataContext withData) {
        return withData == null || withData.NO() == null;
    }

    /** Every column the query names, and the star where it stands for all. */
    private static Set<String> outputs(QueryContext query) {
        var columns = new LinkedHashSet<>(ReadingReader.columns(query));
        if (Lists.any(Tree.all(query, OutputContext.class), output -> output.expr() == null)) {
            columns.add(View.EVERY_COLUMN);
        }
        return columns;
    }

    static List<Fact> read(RefreshMaterializedViewContext refresh) {
        return List.of(new RefreshView(
                Names.table(refresh.qualifiedName()), refresh.CONCURRENTLY() != null, filled(refresh.withData())));
    }

    static List<Fact> read(AlterViewContext alter) {
        var view = Names.table(alter.qualifiedName());
        var facts = new ArrayList<Fact>();
        facts.add(new AlterTable(
                alter.RENAME() != null ? "TABLE" : alter.MATERIALIZED() == null ? "VIEW" : "MATERIALIZED VIEW",
                view,
                alter.ifExists() != null,
                false));
        if (alter.RENAME() != null) {
            facts.add(new RenameColumn(view, Names.column(alter.columnName(0)), Names.column(alter.columnName(1))));
        } else if (alter.objectChange() == null) {
            facts.addAll(AlterTableReader.read(view, alter.tableAction()));
        } else {
            facts.addAll(change(alter, view, alter.objectChange()));
        }
        return facts;
    }

    private static List<Fact> change(ParserRuleContext alter, TableName relation, ObjectChangeContext change) {
        if (change.RENAME() != null) {
            return List.of(new RenameTable(relation, renamed(relation, change)));
        }
        return change.SCHEMA() != null
                ? List.of(new RenameTable(
                        relation, new TableName(Names.column(change.columnName()), relation.name()), true))
                : locked(alter, LockMode.ACCESS_EXCLUSIVE, relation);
    }

    static List<Fact> read(CreateSequenceContext create) {
        return List.of(new AlterSequence(
                Names.table(create.qualifiedName()),
                true,
                create.ifNotExists() != null,
                true,
                owned(create.sequenceOption()),
                owner(create.sequenceOption())));
    }

    static List<Fact> read(AlterSequenceContext alter) {
        var sequence = Names.table(alter.qualifiedName());
        boolean moves =
                Lists.any(alter.sequenceOption(), option -> option.LOGGED() != null || option.UNLOGGED() != null);
        if (moves) {
            var what = Tree.text(alter.sequenceOption(0)).toUpperCase(Locale.ROOT);
            return List.of(
                    new AlterTable("SEQUENCE", sequence, alter.ifExists() != null, false),
                    new Maintenance(what, List.of(sequence), LockMode.ACCESS_EXCLUSIVE, true));
        }
        if (alter.objectChange() == null) {
            return List.of(new AlterSequence(
                    sequence,
                    false,
                    alter.ifExists() != null,
                    Lists.any(alter.sequenceOption(), option -> option.OWNED() == null),
                    owned(alter.sequenceOption()),
                    owner(alter.sequenceOption())));
        }
        var facts = new ArrayList<Fact>();
        facts.add(new AlterTable("SEQUENCE", sequence, alter.ifExists() != null, false));
        facts.addAll(change(alter, sequence, alter.objectChange()));
        return facts;
    }

    private static boolean owned(List<SequenceOptionContext> options) {
        return Lists.any(options, option -> option.OWNED() != null);
    }

    /** The column that OWNED BY names; NONE is nobody's. */
    private static Table.@Nullable Place owner(List<SequenceOptionContext> options) {
        return Lists.first(
                        Lists.map(
                                Lists.where(options, option -> option.OWNED() != null),
                                option -> Names.parts(option.qualifiedName())),
                        parts -> parts.size() > 1)
                .map(parts -> new Table.Place(
                        new TableName(
                                parts.size() > 2 ? parts.get(parts.size() - 3) : null, parts.get(parts.size() - 2)),
                        parts.get(parts.size() - 1),
                        false))
                .orElse(null);
    }

    private static TableName renamed(TableName from, ObjectChangeContext change) {
        return new TableName(from.schema(), Names.column(change.columnName()));
    }

    static List<Fact> read(CreateTypeContext create) {
        List<String> labels = create.ENUM() == null
                ? null
                : create.string().stream()
                        .map(label -> Names.unquoted(label.getStart()))
                        .toList();
        var parts = create.columnDefinitions();
        var written = Names.table(create.qualifiedName());
        return List.of(new CreateType(
                written.schema(),
                written.name(),
                labels,
                create.AS() == null || create.ENUM() != null || create.RANGE() != null ? null : attributes(parts)));
    }

    private static Map<String, DataType> attributes(@Nullable ColumnDefinitionsContext parts) {
        var attributes = new LinkedHashMap<String, DataType>();
        for (int at = 0; parts != null && at < parts.columnName().size(); at++) {
            attributes.put(Names.column(parts.columnName(at)), TypeReader.read(parts.typeName(at)));
        }
        return attributes;
    }

    static List<Fact> read(AlterTypeContext alter) {
        var change = alter.typeChange();
        var written = Names.table(alter.qualifiedName());
        return change.ADD() == null
                ? List.of(AlterTypeReader.read(alter))
                : List.of(new AddEnumLabel(
                        written.schema(),
                        written.name(),
                        Names.unquoted(change.string(0).getStart()),
                        change.ifNotExists() != null,
                        change.string().size() < 2
                                ? null
                                : Names.unquoted(change.string(1).getStart())));
    }

    static List<Fact> read(CreateDomainContext create) {
        boolean constrained = Lists.any(
                Lists.map(create.columnConstraint(), ColumnConstraintContext::columnRule),
                rule -> rule != null && (rule.CHECK() != null || rule.NOT() != null));
        var domain = DomainReader.domain(create, constrained);
        var written = Names.table(create.qualifiedName());
        return all(
                new CreateObject("DOMAIN", written.schema(), written.name(), null, domain, false, false),
                DomainReader.filling(create));
    }

    static List<Fact> read(AlterDomainContext alter) {
        var change = alter.domainChange();
        boolean adds = change.ADD() != null && Lists.none(change.deferral(), deferral -> deferral.VALID() != null);
        boolean checks = adds || change.VALIDATE() != null || change.SET() != null && change.NOT() != null;
        return all(
                new AlterDomain(
                        Names.last(alter.qualifiedName()),
                        checks,
                        DomainReader.change(change),
                        DomainReader.constraint(change),
                        change.ifExists() != null),
                DomainReader.filling(alter));
    }

    private static List<Fact> all(Fact first, List<Fact> more) {
        if (more.isEmpty()) {
            return List.of(first);
        }
        var all = new ArrayList<Fact>(more);
        all.add(0, first);
        return all;
    }

    static List<Fact> read(CreateRoutineContext create) {
        var traits = Lists.map(create.routineOption(), RoutineOptionContext::routineTrait);
        boolean steady =
                Lists.any(traits, trait -> trait != null && (trait.IMMUTABLE() != null || trait.STABLE() != null));
        var written = Names.table(create.qualifiedName());
        return List.of(
                RoutineNameReader.head(create),
                new CreateObject(
                        "FUNCTION",
                        written.schema(),
                        written.name(),
                        steady ? Volatility.STEADY : Volatility.VOLATILE,
                        null,
                        false,
                        Lists.any(traits, trait -> trait != null && trait.IMMUTABLE() != null)));
    }

    static List<Fact> read(CreateSchemaContext create) {
        var name = SchemaElements.name(create);
        return List.of(new CreateObject("SCHEMA", name, create.ifNotExists() != null));
    }

    static List<Fact> read(AlterSchemaContext alter) {
        return alter.objectChange().RENAME() == null
                ? List.of()
                : List.of(new RenameSchema(
                        Names.column(alter.columnName()),
                        Names.column(alter.objectChange().columnName())));
    }

    static List<Fact> read(CreateExtensionContext create) {
        var name = Names.column(create.columnName(0));
        return List.of(new CreateObject("EXTENSION", name, create.ifNotExists() != null));
    }

    static List<Fact> locked(ParserRuleContext statement, LockMode mode, TableName table) {
        return List.of(new LockTables(Kinds.of(statement), List.of(table), mode));
    }

    static List<Fact> created(ParserRuleContext statement, String name) {
        return List.of(new CreateObject(Kinds.of(statement).substring("CREATE ".length()), name, null, null));
    }
}
