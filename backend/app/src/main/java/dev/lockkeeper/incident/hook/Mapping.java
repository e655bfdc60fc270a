package dev.lockkeeper.incident.hook;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.common.Text;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonPointer;

/** Which place of a message says what of an incident. */
public record Mapping(Map<Part, String> parts) {

    static final int LONGEST = 500;

    private static final String CRITICAL = "critical, fatal, emergency, disaster, p1, sev1, sev-1";
    private static final String MINOR = "minor, low, info, informational, notice, p4, p5, sev4, sev-4";

    static final Mapping PAGERDUTY = new Mapping(Map.ofEntries(
            Map.entry(Part.SOURCE_ID, "/event/data/id"),
            Map.entry(Part.TITLE, "/event/data/title /event/data/summary"),
            Map.entry(Part.SEVERITY, "/event/data/priority/summary /event/data/urgency"),
            Map.entry(Part.STATE, "/event/event_type"),
            Map.entry(Part.IMPACT_STARTED, "/event/data/created_at /event/occurred_at"),
            Map.entry(Part.DETECTED, "/event/data/created_at"),
            Map.entry(Part.RESTORED, "/event/data/resolved_at /event/occurred_at"),
            Map.entry(Part.REOPENED, "/event/occurred_at"),
            Map.entry(Part.SERVICE, "/event/data/service/summary"),
            Map.entry(Part.DESCRIPTION, "/event/data/html_url"),
            Map.entry(Part.CRITICAL_WORDS, CRITICAL),
            Map.entry(Part.MINOR_WORDS, MINOR),
            Map.entry(
                    Part.BEGIN_WORDS,
                    "incident.triggered, incident.acknowledged, incident.escalated, incident.delegated,"
                            + " incident.reassigned, incident.priority_updated"),
            Map.entry(Part.OVER_WORDS, "incident.resolved"),
            Map.entry(Part.AGAIN_WORDS, "incident.reopened")));

    static final Mapping OPSGENIE = new Mapping(Map.ofEntries(
            Map.entry(Part.SOURCE_ID, "/alert/alertId"),
            Map.entry(Part.TITLE, "/alert/message"),
            Map.entry(Part.SEVERITY, "/alert/priority"),
            Map.entry(Part.STATE, "/action"),
            Map.entry(Part.IMPACT_STARTED, "/alert/createdAt"),
            Map.entry(Part.DETECTED, "/alert/createdAt"),
            Map.entry(Part.RESTORED, "/alert/updatedAt"),
            Map.entry(Part.SERVICE, "/alert/entity"),
            Map.entry(Part.DESCRIPTION, "/alert/description"),
            Map.entry(Part.CRITICAL_WORDS, CRITICAL),
            Map.entry(Part.MINOR_WORDS, MINOR),
            Map.entry(Part.BEGIN_WORDS, "create, acknowledge, escalate, updatepriority"),
            Map.entry(Part.OVER_WORDS, "close")));

    /** Grafana's alerting sends the same form. An alert's name is that of its labels, whenever it fires. */
    static final Mapping ALERTMANAGER = new Mapping(Map.ofEntries(
            Map.entry(Part.EACH, "/alerts"),
            Map.entry(Part.SOURCE_ID, "/fingerprint"),
            Map.entry(Part.OCCURRENCE, "/startsAt"),
            Map.entry(Part.TITLE, "/annotations/summary /labels/alertname /title"),
            Map.entry(Part.SEVERITY, "/labels/severity /labels/priority"),
            Map.entry(Part.STATE, "/status"),
            Map.entry(Part.IMPACT_STARTED, "/startsAt"),
            Map.entry(Part.DETECTED, "/startsAt"),
            Map.entry(Part.RESTORED, "/endsAt"),
            Map.entry(Part.SERVICE, "/labels/service /labels/job"),
            Map.entry(Part.DATABASE, "/labels/database /labels/datname"),
            Map.entry(Part.TABLES, "/labels/table /labels/relname"),
            Map.entry(Part.DESCRIPTION, "/annotations/description /generatorURL"),
            Map.entry(Part.CRITICAL_WORDS, CRITICAL + ", page"),
            Map.entry(Part.MINOR_WORDS, MINOR),
            Map.entry(Part.BEGIN_WORDS, "firing, alerting"),
            Map.entry(Part.OVER_WORDS, "resolved, ok")));

    static final Mapping GENERIC = new Mapping(Map.of(
            Part.CRITICAL_WORDS, CRITICAL,
            Part.MINOR_WORDS, MINOR,
            Part.OVER_WORDS, "resolved, closed, ok, recovered"));

    public Mapping {
        var said = new EnumMap<Part, String>(Part.class);
        parts.forEach((part, text) -> {
            if (!text.isBlank()) {
                said.put(part, text.strip());
            }
        });
        parts = Map.copyOf(said);
    }

    /** Empty where it says nothing of it. */
    String of(Part part) {
        return parts.getOrDefault(part, "");
    }

    List<JsonPointer> places(Part part) {
        return Arrays.stream(of(part).split("\\s+"))
                .filter(place -> !place.isEmpty())
                .map(JsonPointer::compile)
                .toList();
    }

    boolean names(Part words, String word) {
        return Arrays.stream(of(words).split(","))
                .anyMatch(name -> name.strip().toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT)));
    }

    /** Refuses what names no place. */
    void checkPlaces() {
        parts.forEach((part, text) -> {
            require(text.length() <= LONGEST && Text.canBeKept(text), "incident.mapping.long", LONGEST);
            require(part.isWords() || isPlaces(text), "incident.mapping.no-pointer", text);
        });
    }

    /** Refuses what could never be read. */
    void check() {
        checkPlaces();
        require(!of(Part.SOURCE_ID).isEmpty(), "incident.mapping.no-source-id");
        require(!of(Part.TITLE).isEmpty(), "incident.mapping.no-title");
    }

    private static boolean isPlaces(String text) {
        return Arrays.stream(text.split("\\s+")).allMatch(place -> place.startsWith("/"));
    }
}
