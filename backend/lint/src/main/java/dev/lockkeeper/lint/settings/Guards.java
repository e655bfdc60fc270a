package dev.lockkeeper.lint.settings;

import static java.util.stream.Collectors.groupingBy;

import dev.lockkeeper.lint.Guard;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a team's decisions ask for, by rule: at each statement each rule asks for its own. */
public record Guards(List<Guard> all, Map<String, List<Guard>> byRule) {

    static final Guards NONE = new Guards(List.of());

    public Guards {
        all = List.copyOf(all);
        byRule = Map.copyOf(byRule);
    }

    Guards(List<Guard> all) {
        this(all, all.stream().collect(groupingBy(Guard::rule)));
    }

    public List<Guard> of(String rule) {
        return byRule.getOrDefault(rule, List.of());
    }

    /** The rules that anything is asked of. */
    public Set<String> rules() {
        return byRule.keySet();
    }
}
