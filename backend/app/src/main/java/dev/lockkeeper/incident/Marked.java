package dev.lockkeeper.incident;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was chosen on the list of incidents when it was refused to tag them: nobody is to choose it again.
 *
 * @param wrong the message's key; null where nothing is wrong
 */
public record Marked(
        Set<Integer> chosen,
        @Nullable Cause cause,
        Set<String> tags,
        @Nullable String wrong,
        List<Object> about) {

    static final Marked NONE = new Marked(Set.of(), null, Set.of(), null, List.of());

    public boolean has(int incident) {
        return chosen.contains(incident);
    }

    /** Those that were chosen further down than the list begins. */
    public Set<Integer> beyond(Collection<IncidentSummary> shown) {
        var beyond = new TreeSet<>(chosen);
        shown.forEach(incident -> beyond.remove(incident.number()));
        return beyond;
    }
}
