package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.DataType;
import dev.lockkeeper.lint.schema.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a query gives, column by column, as far as that can be told. */
public final class Shape {

    /** Wider than any table may be: then nothing is told. */
    private static final int MOST = 1_600;

    private static final Set<String> SIZED = Set.of(
            "varchar",
            "char",
            "bpchar",
            "numeric",
            "bit",
            "varbit",
            "interval",
            "time",
            "timetz",
            "timestamp",
            "timestamptz");

    /**
     * One column, or all of a source.
     *
     * @param name null where it is not told, or where it is all
     * @param source whose columns all are meant; empty for those of every source, null for one column
     */
    public record Given(
            @Nullable String name,
            Term term,
            Scope scope,
            @Nullable String source) {}

    private final List<Given> given;
    private final List<String> names;
    private @Nullable Situation asked;
    private Optional<List<Column>> answer = Optional.empty();

    /** Names are those that somebody else gives its first columns. */
    public Shape(List<Given> given, List<String> names) {
        this.given = Lists.copy(given);
        this.names = Lists.copy(names);
    }

    public List<Given> given() {
        return given;
    }

    public List<String> names() {
        return names;
    }

    /** The same under other names. */
    public Shape renamed(List<String> others) {
        return others.isEmpty()
                ? this
                : new Shape(names.isEmpty() ? given : List.of(new Given(null, Term.OPAQUE, wrapped(), "")), others);
    }

    private Scope wrapped() {
        return new Scope(List.of(new Scope.Origin(null, null, this)), false, Set.of(), null);
    }

    /** Whether all its columns are known by their names. */
    boolean told(Situation now) {
        return columns(now).isPresent();
    }

    boolean has(Situation now, String column) {
        return column(now, column).isPresent();
    }

    Optional<Column> column(Situation now, String name) {
        return columns(now)
                .flatMap(all -> Lists.first(all, column -> column.name().equals(name)));
    }

    /** Empty where one of them is not known. */
    Optional<List<Column>> columns(Situation now) {
        if (asked != now) {
            answer = workedOut(now);
            asked = now;
        }
        return answer;
    }

    /** Worked out once for a question: queries over queries over queries ask again and again. */
    private Optional<List<Column>> workedOut(Situation now) {
        var columns = new ArrayList<Column>();
        for (var one : given) {
            var own = one.source() == null ? single(now, one) : one.scope().all(now, one.source());
            if (own.isEmpty() || columns.size() + own.get().size() > MOST) {
                return Optional.empty();
            }
            columns.addAll(own.get());
        }
        for (int at = 0; at < Math.min(names.size(), columns.size()); at++) {
            columns.set(at, of(names.get(at), columns.get(at).type()));
        }
        return Lists.any(columns, column -> column.name().isEmpty()) ? Optional.empty() : Optional.of(columns);
    }

    private static Optional<List<Column>> single(Situation now, Given one) {
        var name = one.name() == null ? "" : one.name();
        return Optional.of(List.of(of(name, type(now, one).orElse(null))));
    }

    static Column of(String name, @Nullable DataType type) {
        return new Column(name, type, false, false, Column.Generated.NO, true);
    }

    /** With its size, where it has one. */
    private static Optional<DataType> type(Situation now, Given one) {
        if (one.term() instanceof Term.Named named) {
            return one.scope().type(now, named.column());
        }
        if (one.term() instanceof Term.Qualified named) {
            return one.scope().type(now, named.source() + "." + named.column());
        }
        if (one.term() instanceof Term.Cast cast) {
            return Optional.of(cast.type());
        }
        if (one.term() instanceof Term.Untyped) {
            return Optional.of(new DataType("text", List.of(), false));
        }
        boolean sizeless = one.term() instanceof Term.Called || one.term() instanceof Term.Operation;
        return new Typing(now, name -> one.scope().type(now, name))
                .given(one.term())
                .filter(type -> sizeless || !SIZED.contains(type.name()));
    }
}
