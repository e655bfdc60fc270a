package dev.lockkeeper.jirasandbox.issue;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an issue was.
 *
 * @param keys under which it is still found
 * @param changes oldest first
 */
public record Past(List<String> keys, List<Change> changes) {

    static final Past NONE = new Past(List.of(), List.of());

    public Past {
        keys = List.copyOf(keys);
        changes = List.copyOf(changes);
    }

    Past with(Change change) {
        return new Past(keys, Stream.concat(changes.stream(), Stream.of(change)).toList());
    }

    /** A key that it is called by again is no former one. */
    Past called(String former, String now) {
        var all = Stream.concat(keys.stream(), Stream.of(former)).distinct();
        return new Past(all.filter(key -> !key.equals(now)).toList(), changes);
    }
}
