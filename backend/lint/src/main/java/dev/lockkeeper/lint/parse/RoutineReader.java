package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.RenameObject;
import dev.lockkeeper.lint.fact.Requirement;
import dev.lockkeeper.lint.fact.Routine;
import dev.lockkeeper.lint.grammar.SqlParser.AlterRoutineContext;
import dev.lockkeeper.lint.grammar.SqlParser.CreateRoutineContext;
import dev.lockkeeper.lint.grammar.SqlParser.RoutineOptionContext;
import dev.lockkeeper.lint.grammar.SqlParser.RoutineTraitContext;
import dev.lockkeeper.lint.list.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Functions and procedures: whose rights they run with. */
final class RoutineReader {

    private RoutineReader() {}

    static List<Fact> read(CreateRoutineContext create) {
        var traits =
                Lists.where(Lists.map(create.routineOption(), RoutineOptionContext::routineTrait), Objects::nonNull);
        var facts = new ArrayList<Fact>();
        facts.add(new Routine(
                Names.last(create.qualifiedName()),
                true,
                language(create),
                definer(traits),
                bound(create) || pinned(traits)));
        if (create.routineBody() != null) {
            facts.addAll(Besides.query(create.routineBody()));
        }
        return facts;
    }

    static List<Fact> read(AlterRoutineContext alter) {
        var facts = new ArrayList<Fact>();
        if (alter.AGGREGATE() == null) {
            facts.add(RoutineNameReader.named(alter.routineName(), false, false, renamed(alter)));
        }
        facts.addAll(changed(alter));
        return facts;
    }

    private static @Nullable TableName renamed(AlterRoutineContext alter) {
        var change = alter.objectChange();
        if (change == null || change.columnName() == null || change.EXTENSION() != null) {
            return null;
        }
        var old = Names.table(alter.routineName().qualifiedName());
        var name = Names.column(change.columnName());
        return change.SCHEMA() == null ? new TableName(old.schema(), name) : new TableName(name, old.name());
    }

    private static String kind(AlterRoutineContext alter) {
        return alter.PROCEDURE() != null ? "PROCEDURE" : alter.AGGREGATE() != null ? "AGGREGATE" : "FUNCTION";
    }

    private static List<Fact> changed(AlterRoutineContext alter) {
        var name = Names.last(alter.routineName().qualifiedName());
        var change = alter.objectChange();
        if (change == null) {
            return List.of(new Routine(name, false, "", definer(alter.routineTrait()), pinned(alter.routineTrait())));
        }
        if (change.OWNER() != null) {
            return List.of(new Requirement(Requirement.Kind.OWNER, ObjectExtras.role(change)));
        }
        return change.columnName() == null || change.EXTENSION() != null
                ? List.of()
                : List.of(new RenameObject(kind(alter), name, Names.column(change.columnName())));
    }

    /** A body that is parsed when the routine is created looks nothing up later. */
    private static boolean bound(CreateRoutineContext create) {
        return create.routineBody() != null;
    }

    static String language(CreateRoutineContext create) {
        return Lists.first(create.routineOption(), option -> option.LANGUAGE() != null)
                .map(option -> Names.unquoted(option.getStop()).toLowerCase(Locale.ROOT))
                .orElse("sql");
    }

    private static boolean definer(List<RoutineTraitContext> traits) {
        return Lists.any(traits, trait -> trait.DEFINER() != null);
    }

    private static boolean pinned(List<RoutineTraitContext> traits) {
        return Lists.any(
                traits,
                trait -> trait.SET() != null
                        && trait.settingChange().settingName() != null
                        && trait.settingChange().settingName().getText().equalsIgnoreCase("search_path"));
    }
}
