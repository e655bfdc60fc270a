package dev.lockkeeper.lint.layout;

import dev.lockkeeper.lint.Script;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A script in its place.
 *
 * @param version as the tool counts it, null where it does not
 * @param placeholders that the tool fills in before it runs, as they stand in the text
 */
public record LaidScript(Script script, @Nullable String version, List<String> placeholders) {

    public LaidScript {
        placeholders = List.copyOf(placeholders);
    }

    /** Whether it ran before that version; where the tool counts no versions, by the file's name. */
    public boolean before(String other) {
        var own = version == null ? script.name().substring(script.name().lastIndexOf('/') + 1) : version;
        return Versions.ORDER.compare(own, other) < 0;
    }

    LaidScript with(Map<String, String> values) {
        return new LaidScript(script.with(values), version, placeholders);
    }
}
