package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Script;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Scripts that have been released, by the names that runners give versions in: V12__name, 20240131_name. */
public final class Releases {

    private static final Pattern VERSION = Pattern.compile("(?:.*/)?[Vv]?(\\d+(?:[._]\\d+)*)_.*");

    private final Map<String, String> texts = new HashMap<>();
    private String last = "";
    private List<Long> lastVersion = List.of();

    public void add(Script script) {
        var version = version(script.name());
        if (version.isPresent()) {
            texts.put(script.name(), script.sql());
            if (compare(version.get(), lastVersion) > 0) {
                last = script.name();
                lastVersion = version.get();
            }
        }
    }

    boolean none() {
        return texts.isEmpty();
    }

    boolean edited(String name, String text) {
        return texts.containsKey(name) && !texts.get(name).strip().equals(text.strip());
    }

    /** The last released script, where its version is above that of a new one. */
    Optional<String> overtaken(String name) {
        if (last.isEmpty()) {
            return Optional.empty();
        }
        return version(name)
                .filter(version -> !texts.containsKey(name) && compare(version, lastVersion) < 0)
                .map(version -> last);
    }

    private static Optional<List<Long>> version(String name) {
        var found = VERSION.matcher(name);
        if (!found.matches()) {
            return Optional.empty();
        }
        var parts = new ArrayList<Long>();
        for (var part : found.group(1).split("[._]")) {
            if (part.length() > 18) {
                return Optional.empty();
            }
            parts.add(Long.valueOf(part));
        }
        return Optional.of(parts);
    }

    private static int compare(List<Long> one, List<Long> other) {
        for (int at = 0; at < Math.max(one.size(), other.size()); at++) {
            int step = Long.compare(at < one.size() ? one.get(at) : 0, at < other.size() ? other.get(at) : 0);
            if (step != 0) {
                return step;
            }
        }
        return 0;
    }
}
