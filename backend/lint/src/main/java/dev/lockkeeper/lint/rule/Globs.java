package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.settings.Glob;
import java.util.List;

/** Names that a setting gives with stars. */
final class Globs {

    private Globs() {}

    static boolean any(List<String> globs, String name) {
        return Seq.from(globs).anyMatch(glob -> Glob.matches(glob, name));
    }
}
