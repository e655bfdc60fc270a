package dev.lockkeeper.lint;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How the tool that runs the scripts sets up its session.
 *
 * @param settings what it sets before the first script, by lower-case name, such as "lock_timeout" and "2s"
 * @param source where that is written, such as "flyway.conf"; empty where nobody has told
 */
public record Runner(Map<String, String> settings, String source) {

    public static final Runner UNKNOWN = new Runner(Map.of(), "");

    public Runner {
        settings = Map.copyOf(settings);
    }

    public static Runner of(String source, Map<String, String> settings) {
        var folded = new HashMap<String, String>();
        settings.forEach((name, value) -> folded.put(name.toLowerCase(Locale.ROOT), value));
        return new Runner(folded, source);
    }

    public boolean known() {
        return !source.isEmpty();
    }

    public Optional<String> setting(String name) {
        return Optional.ofNullable(settings.get(name));
    }
}
