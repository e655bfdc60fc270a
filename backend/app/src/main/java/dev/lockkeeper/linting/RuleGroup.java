package dev.lockkeeper.linting;

import dev.lockkeeper.lint.RuleBook;
import dev.lockkeeper.lint.RuleDoc;
import dev.lockkeeper.linting.EntriesForm.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Rules that stand together on the page: first those that speak otherwise than by themselves, then category by category.
 *
 * @param category empty for the first group
 * @param open whether its rows are seen at once
 */
record RuleGroup(String category, boolean open, List<Row> rows) {

    static final String PREFIX = "rules.";

    /**
     * One rule.
     *
     * @param at its place in the form
     * @param rule null for one that is no rule any more
     */
    record Row(int at, Entry entry, @Nullable RuleDoc rule) {

        private boolean changed() {
            return entry.text() != null && !entry.text().isBlank() || rule == null;
        }

        private String group() {
            return changed() || rule == null ? "" : rule.category();
        }
    }

    static List<RuleGroup> of(EntriesForm form, BindingResult errors, boolean allOpen) {
        var rules =
                RuleBook.rules().stream().collect(Collectors.toMap(rule -> PREFIX + rule.id(), Function.identity()));
        var entries = form.entries();
        var groups = new ArrayList<RuleGroup>();
        IntStream.range(0, entries.size())
                .mapToObj(at ->
                        new Row(at, entries.get(at), rules.get(entries.get(at).key())))
                .collect(Collectors.groupingBy(Row::group, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(group -> of(group.getKey(), group.getValue(), errors, allOpen))
                .forEach(groups::add);
        return groups;
    }

    private static RuleGroup of(String category, List<Row> rows, BindingResult errors, boolean allOpen) {
        var wrong = rows.stream().anyMatch(row -> errors.hasFieldErrors("entries[" + row.at() + "].text"));
        return new RuleGroup(category, allOpen || wrong || category.isEmpty(), rows);
    }

    /** For the page's ids. */
    public String id() {
        return category.isEmpty() ? "changed" : category;
    }

    public String title() {
        return category.replace('-', ' ');
    }
}
