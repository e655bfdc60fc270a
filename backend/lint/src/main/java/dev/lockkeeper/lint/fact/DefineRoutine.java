package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Volatility;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A function or procedure whose body could be read: it runs when it is called, not now.
 *
 * @param parameters as written, to tell routines of one name apart
 * @param sql whether it is written in SQL, which is analysed when it is made
 * @param kept whether it is kept as it was analysed, and not as a text
 * @param plain whether its value may stand where the call stood: no set, with the caller's rights and settings
 * @param function called by queries, so that it cannot end a transaction
 */
public record DefineRoutine(
        String name, String parameters, boolean function, boolean sql, boolean kept, boolean plain, List<Inner> body)
        implements Fact {

    private static final Optional<Volatility> VOLATILE = Optional.of(Volatility.VOLATILE);

    public DefineRoutine {
        body = Lists.copy(body);
    }

    /** What its statements name is looked up, as far as they are no commands. */
    @Override
    public Effects effects(Situation now) {
        if (!sql) {
            return Effects.NONE;
        }
        return Seq.from(body)
                .flatMap(inner -> Seq.from(inner.statement().facts()))
                .map(fact -> analysed(now, fact))
                .reduce(Effects.NONE, Effects::and);
    }

    /** What its statements name has to be there. */
    @Override
    public @Nullable String refusal(Situation now) {
        return sql && now.schema().isWhole()
                ? Seq.from(body)
                        .flatMap(inner -> Seq.from(inner.statement().facts()))
                        .filter(fact -> fact instanceof ReadTables
                                || fact instanceof Insert
                                || fact instanceof Update
                                || fact instanceof Delete)
                        .mapNotNull(fact -> fact.refusal(now.asBody()))
                        .filter(SqlState.UNDEFINED_TABLE::equals)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private Effects analysed(Situation now, Fact fact) {
        if (fact instanceof ReadTables read) {
            return looked(now, read.query());
        }
        if (fact instanceof Insert insert) {
            return Effects.locking(LockMode.ROW_EXCLUSIVE, insert.table()).and(looked(now, insert.query()));
        }
        if (fact instanceof Update update) {
            return Effects.locking(LockMode.ROW_EXCLUSIVE, update.table()).and(looked(now, update.query()));
        }
        return fact instanceof Delete delete
                ? Effects.locking(LockMode.ROW_EXCLUSIVE, delete.table()).and(looked(now, delete.query()))
                : Effects.NONE;
    }

    private Effects looked(Situation now, Reading query) {
        return kept ? query.kept(now) : query.looked(now);
    }

    @Override
    public void apply(Situation now) {
        var types = now.schema().types();
        types.putRead(name);
        var answer = types.function(name).equals(VOLATILE) ? answer() : null;
        if (answer == null
                || !Seq.from(answer.functions())
                        .allMatch(used -> types.function(used).isPresent())) {
            return;
        }
        boolean fresh = Seq.from(answer.functions())
                .anyMatch(used -> types.function(used).equals(VOLATILE));
        types.putFunction(name, fresh ? Volatility.VOLATILE : Volatility.STEADY);
        if (answer.functions().isEmpty()) {
            types.putImmutable(name);
        }
    }

    /** A body that is one value takes the place of the call, and is as steady as what it calls. */
    private @Nullable ReadTables answer() {
        var facts = Seq.from(body)
                .flatMap(inner -> Seq.from(inner.statement().facts()))
                .filter(fact -> !(fact instanceof Query))
                .toList();
        boolean one = sql && plain && body.size() == 1 && facts.size() == 1;
        return one
                        && facts.get(0) instanceof ReadTables read
                        && read.query().sources().isEmpty()
                        && !read.query().limited()
                ? read
                : null;
    }
}
