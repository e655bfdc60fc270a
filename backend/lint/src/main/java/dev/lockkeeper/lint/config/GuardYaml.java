package dev.lockkeeper.lint.config;

import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.lint.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** What decisions ask for, as the file says it: by a name each, with its settings beside it. */
public final class GuardYaml {

    private GuardYaml() {}

    static List<Guard> read(Section guards) {
        var read = new ArrayList<Guard>();
        guards.keys().forEach(id -> read.add(read(guards, id)));
        return read;
    }

    private static Guard read(Section guards, String id) {
        var section = guards.section(id);
        section.only("decision", "rule", "says", "severity", "tables", "except", "page", "settings");
        var settings = new TreeMap<String, List<String>>();
        var said = section.section("settings");
        said.keys().forEach(name -> settings.put(name, said.list(name)));
        var guard = new Guard(
                id,
                section.text("decision").orElse(id),
                needed(guards, id, "rule"),
                needed(guards, id, "says"),
                section.choice("severity", Severity.class).orElse(Severity.WARN),
                section.list("tables"),
                section.list("except"),
                settings,
                section.text("page").orElse(null));
        guard.problem().ifPresent(problem -> {
            throw guards.wrong(id, "guard " + id + ": " + problem.sentence());
        });
        return guard;
    }

    private static String needed(Section guards, String id, String key) {
        return guards.section(id).text(key).orElseThrow(() -> guards.wrong(id, "guard " + id + " needs " + key));
    }

    public static String of(List<Guard> guards) {
        var text = new YamlText();
        if (!guards.isEmpty()) {
            text.begin(0, "guards");
            guards.forEach(guard -> write(text, guard));
        }
        return text.toString();
    }

    private static void write(YamlText text, Guard guard) {
        text.begin(1, guard.id());
        text.entry(2, "decision", List.of(guard.decision()));
        text.entry(2, "rule", List.of(guard.rule()));
        text.entry(2, "says", List.of(guard.says()));
        text.entry(2, "severity", List.of(guard.severity().name().toLowerCase(Locale.ROOT)));
        text.entry(2, "tables", guard.tables());
        text.entry(2, "except", guard.except());
        if (guard.page() != null) {
            text.entry(2, "page", List.of(guard.page()));
        }
        if (!guard.settings().isEmpty()) {
            text.begin(2, "settings");
            guard.settings().forEach((name, values) -> text.entry(3, name, values));
        }
    }
}
