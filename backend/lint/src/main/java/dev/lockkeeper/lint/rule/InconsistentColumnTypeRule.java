package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.CreateTable;
import dev.lockkeeper.lint.fact.NewColumn;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.DataType;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;

/** Columns that do not go with the others. */
final class InconsistentColumnTypeRule implements Rule {

    @Override
    public String id() {
        return "inconsistent-column-type";
    }

    @Override
    public Facts about() {
        return Added.FACTS;
    }

    private static final Set<String> COMMON = Set.of(
            "id",
            "value",
            "data",
            "type",
            "status",
            "state",
            "code",
            "name",
            "key",
            "version",
            "position",
            "kind",
            "content",
            "body",
            "result",
            "description",
            "comment",
            "note",
            "level",
            "number",
            "duration",
            "size",
            "payload",
            "source");
    private static final Set<String> LISTS = Set.of("ids", "list", "csv");
    private static final Pattern NUMBERED = Pattern.compile("(.*\\D)_?([123])");

    @Override
    public Seq<Remark> check(Step step) {
        var single = Added.in(step).flatMap(added -> Seq.concat(elsewhere(step, added), list(added)));
        return step.fact() instanceof CreateTable create && !create.temporary()
                ? Seq.concat(single, Seq.concat(repeated(create), attributes(create)))
                : single;
    }

    private static Seq<Remark> elsewhere(Step step, Added added) {
        if (COMMON.contains(added.name())) {
            return Seq.empty();
        }
        for (var table : step.schema().having(added.name())) {
            var other = table.column(added.name()).map(Column::type).orElse(null);
            if (other != null && differ(other, added.type()) && !table.name().equals(added.table())) {
                return Remark.on(
                                added.table(),
                                added.name() + " is " + added.type() + " here and " + other + " in " + table.name()
                                        + ".")
                        .alone();
            }
        }
        return Seq.empty();
    }

    private static boolean differ(DataType one, DataType other) {
        return one.array() != other.array() || !stem(one).equals(stem(other));
    }

    private static String stem(DataType type) {
        return switch (type.name()) {
            case "serial" -> "integer";
            case "bigserial" -> "bigint";
            case "varchar", "citext" -> "text";
            default -> type.name();
        };
    }

    private static Seq<Remark> list(Added added) {
        return added.is("text", "varchar") && !added.type().array() && LISTS.contains(Words.last(added.name()))
                ? Remark.on(
                                added.table(),
                                added.name() + " of " + added.table() + " looks like a list inside a string.")
                        .alone()
                : Seq.empty();
    }

    /** The third of its kind: two addresses lines are no repetition. */
    private static Seq<Remark> repeated(CreateTable create) {
        var names = Lists.set(Lists.map(create.columns(), NewColumn::name));
        if (Lists.none(names, name -> name.endsWith("3"))) {
            return Seq.empty();
        }
        return Seq.from(names)
                .map(NUMBERED::matcher)
                .filter(name -> name.matches() && name.group(2).equals("3"))
                .map(name -> name.group().substring(0, name.group().length() - 1))
                .filter(stem -> names.contains(stem + "1") && names.contains(stem + "2"))
                .sorted(Comparator.naturalOrder())
                .map(stem -> Remark.on(
                        create.table(),
                        stem + "1, " + stem + "2, " + stem + "3 of " + create.table()
                                + " are rows laid out as columns."));
    }

    private static Seq<Remark> attributes(CreateTable create) {
        var names = Lists.set(Lists.map(create.columns(), NewColumn::name));
        boolean pairs = Lists.any(names, name -> name.startsWith("attribute"))
                && Lists.any(names, name -> name.startsWith("value"))
                && Lists.any(names, name -> name.startsWith("entity"));
        return pairs
                ? Remark.on(create.table(), create.table() + " holds attributes as rows: nothing checks their types.")
                        .alone()
                : Seq.empty();
    }
}
