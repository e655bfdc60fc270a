package dev.lockkeeper.lint.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** CALL: the procedure's body runs now. */
public record CallRoutine(String name) implements Fact {

    @Override
    public @Nullable String refusal(Situation now) {
        return Functions.refusal(now, List.of(name));
    }
}
