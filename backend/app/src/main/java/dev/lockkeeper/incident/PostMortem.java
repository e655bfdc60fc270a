package dev.lockkeeper.incident;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.execution.Durations;
import dev.lockkeeper.obligation.ObligationRow;
import dev.lockkeeper.web.Choices;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An incident told from beginning to end, as Markdown: what a team reads together afterwards, and keeps. */
@Component
@Transactional(readOnly = true)
public class PostMortem {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final IncidentPage page;
    private final Choices words;

    PostMortem(IncidentPage page, Choices words) {
        this.page = page;
        this.words = words;
    }

    /** What people typed into a line is shown as they typed it; the description is Markdown of its own. */
    @ViewersMay
    public String markdown(IncidentId id) {
        var view = page.of(id);
        var incident = view.incident();
        var text = new StringBuilder("# ")
                .append(id)
                .append(": ")
                .append(plain(incident.title()))
                .append("\n\n");
        facts(view).forEach(fact -> text.append(fact).append('\n'));
        if (!incident.description().isBlank()) {
            text.append("\n## ")
                    .append(word("happened"))
                    .append("\n\n")
                    .append(incident.description().strip())
                    .append('\n');
        }
        section(text, "timeline", view.entries(), this::entry);
        section(text, "migrations", view.migrations(), this::migration);
        section(text, "before", view.nearby(), this::nearby);
        section(text, "follow-ups", view.followUps(), PostMortem::followUp);
        return text.toString();
    }

    private List<String> facts(IncidentPage.View view) {
        var incident = view.incident();
        var course = incident.course();
        var facts = new ArrayList<String>();
        fact(facts, "severity", words.word("incident.severity." + incident.severity()));
        fact(facts, "service", plain(incident.service()));
        fact(facts, "database", plain(incident.databaseName() == null ? "" : incident.databaseName()));
        fact(
                facts,
                "tables",
                String.join(", ", view.tables().stream().map(PostMortem::plain).toList()));
        fact(facts, "impactStarted", WHEN.format(course.impactStarted()));
        fact(facts, "detected", since(course.detected(), course));
        fact(facts, "mitigated", since(course.mitigated(), course));
        fact(facts, "restored", since(course.restored(), course));
        fact(facts, "cause", cause(incident));
        fact(
                facts,
                "tags",
                String.join(", ", view.tags().stream().map(PostMortem::plain).toList()));
        fact(facts, "responders", text(incident.cost().responders()));
        fact(facts, "responderHours", text(incident.cost().hoursWords()));
        fact(facts, "otherCost", text(incident.cost().otherWords()));
        fact(facts, "reporter", plain(incident.reporter()) + ", " + WHEN.format(incident.reportedAt()));
        return facts;
    }

    private void fact(List<String> facts, String name, String value) {
        facts.add("- **" + word(name) + ":** " + (value.isEmpty() ? "–" : value));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** When, and how long after the impact began. */
    private String since(@Nullable Instant at, Course course) {
        return at == null
                ? ""
                : WHEN.format(at) + " (" + Durations.words(Duration.between(course.impactStarted(), at)) + " "
                        + word("after") + ")";
    }

    private String cause(IncidentSummary incident) {
        var cause = incident.cause();
        if (cause == null) {
            return words.word("incident.cause.UNTAGGED");
        }
        return words.word("incident.cause." + cause) + ", " + words.word("incident.certainty." + incident.certainty())
                + " (" + plain(String.valueOf(incident.causeBy())) + ")";
    }

    private <T> void section(StringBuilder text, String name, List<T> items, Function<T, String> line) {
        if (!items.isEmpty()) {
            text.append("\n## ").append(word(name)).append("\n\n");
            items.forEach(item -> text.append("- ").append(line.apply(item)).append('\n'));
        }
    }

    private String entry(IncidentEntry entry) {
        var said =
                switch (entry.kind()) {
                    case SUSPECTED, CONFIRMED -> words.word("incident.cause." + entry.text());
                    default -> plain(entry.text());
                };
        var what = words.word("incident.entry." + entry.kind());
        return WHEN.format(entry.when()) + ", " + plain(entry.actor()) + " " + what
                + (said.isEmpty() ? "" : " " + said);
    }

    private String migration(LinkedMigration migration) {
        var how = words.word(migration.causal() ? "incident.causal" : "incident.not-causal");
        return "M-" + migration.number() + " " + plain(migration.title()) + " ("
                + migration.tier().name().toLowerCase(Locale.ROOT) + "): " + how;
    }

    private String nearby(NearbyExecution near) {
        var gap =
                near.gap() == null ? words.word("incident.evidence.running") : near.gap() + " " + word("before-impact");
        return near.run().migration() + " " + plain(near.run().title()) + ": " + gap;
    }

    private static String followUp(ObligationRow promise) {
        var done = promise.open() ? "[ ] " : "[x] ";
        return done + plain(promise.title()) + " (" + plain(promise.ownerName()) + ", " + promise.dueOn() + ")";
    }

    private String word(String name) {
        return words.word("incident.post-mortem." + name);
    }

    /** One line in which nothing is Markdown. */
    private static String plain(String typed) {
        return typed.replaceAll("\\s+", " ").strip().replaceAll("([\\\\`*_{}\\[\\]<>#|&~])", "\\\\$1");
    }
}
