package dev.lockkeeper.lint.fact;

import org.jspecify.annotations.Nullable;

/** Something that is no relation and only named, such as in a comment: it has to be there. */
public record Spoken(String kind, String name) implements Fact {

    @Override
    public @Nullable String refusal(Situation now) {
        if (kind.equals("SCHEMA")) {
            return Refusals.schema(now, name);
        }
        boolean missing = now.schema().isWhole() && !now.schema().names().has(kind, name);
        return Refusals.when(missing, SqlState.UNDEFINED_OBJECT);
    }
}
