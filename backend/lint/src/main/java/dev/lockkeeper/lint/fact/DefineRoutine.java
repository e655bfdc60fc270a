package dev.lockkeeper.lint.fact;

import java.util.List;

/**
 * A function or procedure whose body could be read: it runs when it is called, not now.
 *
 * @param parameters as written, to tell routines of one name apart
 * @param function called by queries, so that it cannot end a transaction
 */
public record DefineRoutine(String name, String parameters, boolean function, List<Inner> body) implements Fact {

    public DefineRoutine {
        body = List.copyOf(body);
    }

    @Override
    public void apply(Situation now) {
        now.schema().types().putRead(name);
    }
}
