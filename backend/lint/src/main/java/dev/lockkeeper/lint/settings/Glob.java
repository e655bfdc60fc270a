package dev.lockkeeper.lint.settings;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names in which a star stands for anything. */
final class Glob {

    private Glob() {}

    static boolean matches(String glob, String name) {
        var pattern = Arrays.stream(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return name.matches(pattern);
    }
}
