package dev.lockkeeper.incident.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.incident.Severity;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReadingMessagesTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void pagerduty_tells_when_it_began_and_when_it_was_over() {
        var began = read(Mapping.PAGERDUTY, Messages.pagerDuty("incident.triggered", "2026-11-22T10:00:00Z"));
        var over = read(Mapping.PAGERDUTY, Messages.pagerDuty("incident.resolved", "2026-11-22T10:40:00Z"));

        assertThat(began).singleElement().satisfies(one -> {
            assertThat(one.sourceId()).isEqualTo("PGR0VU2");
            assertThat(one.title()).isEqualTo("Checkout answers slowly");
            assertThat(one.severity()).isEqualTo(Severity.CRITICAL);
            assertThat(one.service()).isEqualTo("checkout");
            assertThat(one.course().impactStarted()).isEqualTo("2026-11-22T10:00:00Z");
            assertThat(one.course().restored()).isNull();
        });
        assertThat(over)
                .singleElement()
                .satisfies(one -> assertThat(one.course().restored()).isEqualTo("2026-11-22T10:40:00Z"));
    }

    @Test
    void other_events_of_pagerduty_tell_of_no_incident() {
        assertThat(read(Mapping.PAGERDUTY, Messages.pagerDuty("incident.annotated", "2026-11-22T10:00:00Z")))
                .isEmpty();
        assertThat(read(Mapping.PAGERDUTY, "{\"event\": {\"event_type\": \"pagey.ping\"}}"))
                .isEmpty();
    }

    @Test
    void an_alert_of_opsgenie_counts_its_time_in_thousandths_and_in_billionths() {
        var over = read(Mapping.OPSGENIE, """
                {"action": "Close", "alert": {"alertId": "a-1", "message": "Disk", "priority": "P5",
                 "createdAt": 1763800000123, "updatedAt": 1763800060000000000}}""");

        assertThat(over).singleElement().satisfies(one -> {
            assertThat(one.severity()).isEqualTo(Severity.MINOR);
            assertThat(one.course().impactStarted()).isEqualTo(Instant.ofEpochMilli(1_763_800_000_123L));
            assertThat(one.course().restored()).isEqualTo(Instant.ofEpochSecond(1_763_800_060L));
        });
    }

    @Test
    void each_alert_of_a_group_is_an_incident_and_the_next_one_of_its_name_another() {
        var first = read(Mapping.ALERTMANAGER, Messages.alerts("2026-11-22T10:00:00Z", "0001-01-01T00:00:00Z"));
        var next = read(Mapping.ALERTMANAGER, Messages.alerts("2026-11-22T11:00:00Z", "0001-01-01T00:00:00Z"));

        assertThat(first).hasSize(2);
        assertThat(first.get(0).course().restored()).isNull();
        assertThat(first.get(0).tables()).containsExactly("orders");
        assertThat(first.get(0).database()).isEqualTo("shop");
        assertThat(first.get(1).title()).isEqualTo("ReplicaBehind");
        assertThat(first.get(1).course().restored()).isEqualTo("2026-11-22T10:05:00Z");
        assertThat(next.get(0).sourceId()).isNotEqualTo(first.get(0).sourceId());
    }

    @Test
    void what_stands_in_the_whole_message_counts_for_each_item() {
        var mapping = with(
                Map.of(Part.EACH, "/items", Part.SOURCE_ID, "/id", Part.TITLE, "/what /title", Part.TABLES, "/tables"));

        var read = read(mapping, """
                {"title": "Both", "items": [{"id": 7, "tables": ["a", "b"]}, {"id": "8", "what": "Own", "tables": "c, d"}]}""");

        assertThat(read).extracting(MappedIncident::title).containsExactly("Both", "Own");
        assertThat(read).extracting(MappedIncident::sourceId).containsExactly("7", "8");
        assertThat(read).extracting(MappedIncident::tables).containsExactly(List.of("a", "b"), List.of("c", "d"));
        assertThat(read.get(0).course().impactStarted()).isEqualTo(NOW);
        assertThat(read.get(0).severity()).isEqualTo(Severity.MAJOR);
    }

    @Test
    void what_an_incident_needs_and_a_message_lacks_is_named() {
        var mapping =
                with(Map.of(Part.SOURCE_ID, "/id", Part.TITLE, "/title", Part.IMPACT_STARTED, "/at", Part.EACH, ""));

        assertThatThrownBy(() -> read(mapping, "{\"title\": \"T\"}")).hasMessage("incident.message.no-id");
        assertThatThrownBy(() -> read(mapping, "{\"id\": 1}")).hasMessage("incident.message.no-title");
        assertThatThrownBy(() -> read(mapping, "{\"id\": 1, \"title\": \"T\", \"at\": \"soon\"}"))
                .hasMessage("incident.message.no-time");
        assertThatThrownBy(() -> read(with(Map.of(Part.EACH, "/alerts")), "{}")).hasMessage("incident.message.no-list");
        assertThatThrownBy(() ->
                        with(Map.of(Part.SOURCE_ID, "id", Part.TITLE, "/t")).check())
                .hasMessage("incident.mapping.no-pointer");
        assertThatThrownBy(() -> with(Map.of(Part.SOURCE_ID, "/id")).check()).hasMessage("incident.mapping.no-title");
    }

    private static Mapping with(Map<Part, String> parts) {
        var all = new HashMap<>(Mapping.GENERIC.parts());
        all.putAll(parts);
        return new Mapping(all);
    }

    private static List<MappedIncident> read(Mapping mapping, String message) {
        return new MessageReader(mapping, JsonMapper.builder().build().readTree(message), NOW).read();
    }
}
