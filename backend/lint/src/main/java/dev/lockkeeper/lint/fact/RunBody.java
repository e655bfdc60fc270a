package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.list.Lists;
import java.util.List;

/** A DO block: its statements run now, one after the other. */
public record RunBody(List<Inner> body) implements Fact {

    public RunBody {
        body = Lists.copy(body);
    }
}
