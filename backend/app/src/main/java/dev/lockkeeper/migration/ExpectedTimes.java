package dev.lockkeeper.migration;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How long revisions are expected to run: as they did where they were tried, or as the linter reckons. */
@Component
public class ExpectedTimes {

    private final ReckonedTimes reckoned;
    private final ObjectProvider<TriedTimes> tried;

    ExpectedTimes(ReckonedTimes reckoned, ObjectProvider<TriedTimes> tried) {
        this.reckoned = reckoned;
        this.tried = tried;
    }

    public ExpectedTime of(Revision revision) {
        var known = tried(List.of(revision.id()));
        return ExpectedTime.of(revision.reckoned(), known.getOrDefault(revision.id(), List.of()));
    }

    /** One statement of each room for all; none for none. */
    public Map<UUID, ExpectedTime> of(List<Revision> revisions) {
        return expected(revisions.stream().collect(toMap(Revision::id, Revision::reckoned, (one, same) -> one)));
    }

    /** As above, without reading their reports. */
    public Map<UUID, ExpectedTime> byId(Collection<UUID> revisions) {
        return expected(revisions.isEmpty() ? Map.of() : reckoned.of(revisions));
    }

    private Map<UUID, ExpectedTime> expected(Map<UUID, Reckoned> all) {
        var known = tried(all.keySet());
        return all.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        one -> ExpectedTime.of(one.getValue(), known.getOrDefault(one.getKey(), List.of()))));
    }

    private Map<UUID, List<TriedTime>> tried(Collection<UUID> revisions) {
        var known = new HashMap<UUID, List<TriedTime>>();
        if (!revisions.isEmpty()) {
            tried.orderedStream().forEach(room -> room.of(revisions)
                    .forEach((revision, times) -> known.computeIfAbsent(revision, none -> new ArrayList<>())
                            .addAll(times)));
        }
        return known;
    }
}
