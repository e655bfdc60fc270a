package dev.lockkeeper.lint.query;

import dev.lockkeeper.lint.list.Lists;
import java.util.List;

/** A function called, its arguments as written. */
public record Call(String function, List<String> arguments, int offset) {

    public Call {
        arguments = Lists.copy(arguments);
    }
}
