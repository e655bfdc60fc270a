package dev.lockkeeper.lint.walk;

import dev.lockkeeper.lint.fact.Effects;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.Situation;
import dev.lockkeeper.lint.schema.Schema;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the database may be by now.
 *
 * @param happened where everything has happened that need not have
 * @param spared where nothing of that has; null while nothing is in doubt
 */
record World(Schema happened, @Nullable Schema spared) {

    World(Schema sure) {
        this(sure, null);
    }

    World copy() {
        return new World(happened.copy(), spared == null ? null : spared.copy());
    }

    /** What was done so far is what was there before. */
    void settle() {
        happened.settle();
        if (spared != null) {
            spared.settle();
        }
    }

    /** An error that is sure to come, whatever has happened. */
    @Nullable
    String sure(Situation now, Function<Situation, @Nullable String> question) {
        var answer = question.apply(now.in(happened));
        boolean spares = spared != null && question.apply(now.in(spared)) == null;
        return spares ? null : answer;
    }

    /** Sure to be refused is only what is refused whatever has happened. */
    Effects take(Fact fact, Situation now) {
        var effects = in(fact, now.in(happened));
        if (spared == null) {
            return effects;
        }
        var other = in(fact, now.in(spared));
        return effects.sqlState() != null && other.sqlState() == null ? other : effects;
    }

    private static Effects in(Fact fact, Situation now) {
        var refusal = fact.refusal(now);
        if (refusal != null) {
            return Effects.NONE.failing(refusal);
        }
        var schema = now.schema();
        var effects = fact.effects(now).sparing(schema::emptied);
        var sure =
                effects.over(name -> schema.existed(name) && schema.index(name).isEmpty());
        if (effects.sqlState() == null && !fact.idle(now)) {
            fact.apply(now);
        }
        return sure;
    }
}
