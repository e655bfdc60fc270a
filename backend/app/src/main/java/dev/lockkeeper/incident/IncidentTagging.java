package dev.lockkeeper.incident;

import static dev.lockkeeper.common.RuleViolation.require;
import static java.util.Comparator.comparing;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.common.NotFound;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says more of a cause than what kind it is: in words that everybody has, and in the tenant's own. */
@Service
@Transactional
public class IncidentTagging {

    /** What everybody has. */
    public static final List<String> SHIPPED = List.of(
            "lock contention",
            "missing index",
            "bad plan",
            "type or constraint",
            "data loss",
            "capacity",
            "n+1",
            "long transaction",
            "replication",
            "backfill",
            "release order");

    static final int MOST_WORDS = 50;
    static final int LONGEST_WORD = 40;

    /** At once: as many as a list shows, and some. */
    static final int MOST_AT_ONCE = 200;

    private final TagRows rows;
    private final Incidents incidents;
    private final IncidentLog log;
    private final IncidentNews news;
    private final Clock clock;

    IncidentTagging(TagRows rows, Incidents incidents, IncidentLog log, IncidentNews news, Clock clock) {
        this.rows = rows;
        this.incidents = incidents;
        this.log = log;
        this.news = news;
        this.clock = clock;
    }

    /** Every word that is offered: those that everybody has first. */
    @ViewersMay
    @Transactional(readOnly = true)
    public List<String> offered() {
        return Stream.concat(SHIPPED.stream(), rows.words().stream().map(TagWord::name))
                .toList();
    }

    @ViewersMay
    @Transactional(readOnly = true)
    public List<TagWord> own() {
        return rows.words();
    }

    @ViewersMay
    @Transactional(readOnly = true)
    public Map<UUID, List<String>> of(List<UUID> incidents) {
        return rows.tagsOf(incidents);
    }

    @AdminsMay
    public void extend(CurrentMember by, String typed) {
        var name = typed.strip().toLowerCase(Locale.ROOT);
        require(!name.isEmpty() && name.length() <= LONGEST_WORD, "incident.tag.length", LONGEST_WORD);
        require(!name.contains(";"), "incident.tag.semicolon");
        require(!offered().contains(name), "incident.tag.known", name);
        require(rows.words().size() < MOST_WORDS, "incident.tag.too-many", MOST_WORDS);
        rows.add(name, by.id(), clock.instant());
    }

    /** What was tagged so remains tagged so; the word is no longer offered. */
    @AdminsMay
    public void retire(CurrentMember by, UUID id) {
        rows.word(id).orElseThrow(() -> new NotFound("incident-tag"));
        rows.remove(id);
    }

    /** From now on it is tagged so and not otherwise; what it was tagged with may stay, though it is offered no more. */
    @EngineersMay
    public void tag(CurrentMember by, IncidentId id, Collection<String> tags) {
        var incident = lock(id);
        var standing = rows.tagsOf(List.of(incident.uuid())).getOrDefault(incident.uuid(), List.of());
        requireOffered(tags.stream().filter(tag -> !standing.contains(tag)).toList());
        var changed = rows.keepOnly(incident.uuid(), tags);
        if (add(by, incident, tags) || changed) {
            tell(by, id, incident, tags);
        }
    }

    /**
     * Tags many at once: what they are tagged with stays. Where a cause is confirmed, it stays too.
     *
     * @param cause suspected of all of them; nothing leaves their causes as they are
     * @return how many were there to be tagged
     */
    @EngineersMay
    public int tagAll(CurrentMember by, Collection<Integer> numbers, @Nullable Cause cause, Collection<String> tags) {
        require(!numbers.isEmpty(), "incident.tag.none-chosen");
        require(numbers.size() <= MOST_AT_ONCE, "incident.tag.many-chosen", MOST_AT_ONCE);
        require(cause != null || !tags.isEmpty(), "incident.tag.nothing");
        requireOffered(tags);
        // In one order and before the first step: two who tag at the same time wait for each other and never both.
        var chosen = new TreeMap<IncidentId, Incident>(comparing(IncidentId::number));
        new TreeSet<>(numbers)
                .stream().map(number -> new IncidentId(by.tenant(), number)).forEach(id -> chosen.put(id, lock(id)));
        chosen.forEach((id, incident) -> {
            if (add(by, incident, tags)) {
                tell(by, id, incident, tags);
            }
            if (cause != null && incident.certainty() != Certainty.CONFIRMED && incident.cause() != cause) {
                log.suspect(by, id, cause);
            }
        });
        return chosen.size();
    }

    private boolean add(CurrentMember by, Incident incident, Collection<String> tags) {
        var added = false;
        for (var tag : new TreeSet<>(tags)) {
            added |= rows.tag(incident.uuid(), tag, by.id(), clock.instant());
        }
        return added;
    }

    private void tell(CurrentMember by, IncidentId id, Incident incident, Collection<String> tags) {
        news.tell(by, id, incident, EntryKind.CHANGED, String.join(", ", new TreeSet<>(tags)));
    }

    private void requireOffered(Collection<String> tags) {
        var offered = offered();
        tags.forEach(tag -> require(offered.contains(tag), "incident.tag.unknown", tag));
    }

    private Incident lock(IncidentId id) {
        return incidents.lockByNumber(id.number()).orElseThrow(() -> new NotFound(id.toString()));
    }
}
