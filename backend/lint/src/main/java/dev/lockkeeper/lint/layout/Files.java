package dev.lockkeeper.lint.layout;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The files that were found together, in the order of their paths. */
record Files(List<SourceFile> all, Map<String, SourceFile> byPath) {

    Files(List<SourceFile> all) {
        this(all.stream().sorted(Comparator.comparing(SourceFile::path)).toList(), new HashMap<>());
        this.all.forEach(file -> byPath.putIfAbsent(file.path(), file));
    }

    List<SourceFile> sql() {
        return all.stream().filter(SourceFile::isSql).toList();
    }

    boolean any(Predicate<SourceFile> asked) {
        return all.stream().anyMatch(asked);
    }

    boolean anyNamed(String name) {
        return any(file -> file.name().equals(name));
    }

    Optional<SourceFile> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** Whether some SQL file has a line like this. */
    boolean anyLine(Pattern line) {
        return sql().stream().anyMatch(file -> line.matcher(file.text()).find());
    }

    /** Whether every SQL file is named like this, and there is one. */
    boolean allSqlNamed(Pattern name) {
        return !sql().isEmpty()
                && sql().stream().allMatch(file -> name.matcher(file.name()).matches());
    }
}
