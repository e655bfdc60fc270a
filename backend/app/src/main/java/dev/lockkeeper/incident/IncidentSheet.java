package dev.lockkeeper.incident;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.common.Cursor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Incidents as comma-separated values (RFC 4180), for spreadsheets and for another Lockkeeper. Each page is read in a
 * transaction of its own, and nothing is sent within one: the session is written down when an answer begins.
 */
@Component
public class IncidentSheet {

    private static final int PAGE = 500;

    private final IncidentArchive archive;
    private final IncidentLinks links;
    private final IncidentTagging tagging;

    IncidentSheet(IncidentArchive archive, IncidentLinks links, IncidentTagging tagging) {
        this.archive = archive;
        this.links = links;
        this.tagging = tagging;
    }

    /** All that the filter leaves, the newest first; as many as there are, a page at a time. */
    @ViewersMay
    public void write(IncidentFilter filter, Writer text) {
        var format = CSVFormat.RFC4180.builder().setHeader(headers()).get();
        try (var printer = new CSVPrinter(text, format)) {
            for (var after = Cursor.FIRST; ; ) {
                var page = archive.newestFirst(filter, after, PAGE);
                var uuids = page.items().stream().map(IncidentSummary::uuid).toList();
                var tables = links.tablesOf(uuids);
                var tags = tagging.of(uuids);
                for (var incident : page.items()) {
                    printer.printRecord(cells(
                            incident,
                            tables.getOrDefault(incident.uuid(), List.of()),
                            tags.getOrDefault(incident.uuid(), List.of())));
                }
                if (page.next() == null) {
                    return;
                }
                after = Cursor.parse(page.next());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] headers() {
        var headers = new ArrayList<>(List.of("number"));
        Arrays.stream(IncidentColumn.values()).map(IncidentColumn::header).forEach(headers::add);
        return headers.toArray(String[]::new);
    }

    private static List<String> cells(IncidentSummary incident, List<String> tables, List<String> tags) {
        var course = incident.course();
        var source = incident.source();
        return Stream.of(
                        incident.id().toString(),
                        incident.title(),
                        incident.severity().name(),
                        course.impactStarted().toString(),
                        text(course.detected()),
                        text(course.mitigated()),
                        text(course.restored()),
                        incident.service(),
                        text(incident.databaseName()),
                        String.join(" ", tables),
                        incident.description(),
                        text(incident.cause()),
                        text(incident.certainty()),
                        source == null ? "" : source.name(),
                        source == null ? "" : source.id(),
                        String.join("; ", tags),
                        text(incident.cost().responders()),
                        text(incident.cost().hoursWords()),
                        text(incident.cost().otherWords()))
                .map(SafeCell::out)
                .toList();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
