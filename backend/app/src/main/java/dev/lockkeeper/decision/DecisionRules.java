package dev.lockkeeper.decision;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.ViewersMay;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decisions in force as short rules for whoever writes migrations, people's agents first: a section of an {@code
 * AGENTS.md}. The same decisions give the same text.
 */
@Service
@Transactional(readOnly = true)
public class DecisionRules {

    public static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

    private static final int CHUNK = 200;
    /** As many as a page shows. */
    private static final int SHOWN = 50;
    /** Before any domain's name. */
    private static final String EVERYWHERE = "";

    private final StandingDecisions decisions;
    private final DecisionGuards guards;
    private final DecisionEdition edition;

    DecisionRules(StandingDecisions decisions, DecisionGuards guards, DecisionEdition edition) {
        this.decisions = decisions;
        this.guards = guards;
        this.edition = edition;
    }

    /** Changes whenever the text may have changed; costs the same with ten records and with ten thousand. */
    @ViewersMay
    public String edition(CurrentMember by) {
        return edition.current();
    }

    /**
     * What a page shows.
     *
     * @param whole whether these are the rules of all that is in force
     */
    record Beginning(String markdown, boolean whole) {}

    @ViewersMay
    Beginning beginning(CurrentMember by) {
        var first = decisions.after(0, SHOWN + 1);
        var rules = new TreeMap<String, List<String>>();
        add(rules, first.subList(0, Math.min(SHOWN, first.size())));
        return new Beginning(written(rules), first.size() <= SHOWN);
    }

    @ViewersMay
    public byte[] bytes(CurrentMember by) {
        return markdown(by).getBytes(StandardCharsets.UTF_8);
    }

    @ViewersMay
    public String markdown(CurrentMember by) {
        var rules = new TreeMap<String, List<String>>();
        var after = 0;
        List<StandingDecision> chunk;
        do {
            chunk = decisions.after(after, CHUNK);
            add(rules, chunk);
            after = chunk.isEmpty() ? after : chunk.get(chunk.size() - 1).number();
        } while (chunk.size() == CHUNK);
        return written(rules);
    }

    private void add(Map<String, List<String>> rules, List<StandingDecision> chunk) {
        var checked = guards.of(chunk.stream().map(StandingDecision::key).toList());
        chunk.forEach(decision -> add(rules, decision, checked));
    }

    /** A rule of two domains stands under both. */
    private static void add(
            Map<String, List<String>> rules, StandingDecision decision, Map<UUID, List<DecisionGuard>> checked) {
        var rule = DecisionRule.of(decision, checked.getOrDefault(decision.key(), List.of()));
        var under = decision.domains().isEmpty() ? List.of(EVERYWHERE) : decision.domains();
        under.forEach(domain ->
                rules.computeIfAbsent(domain, key -> new ArrayList<>()).add(rule));
    }

    private static String written(Map<String, List<String>> rules) {
        var text = new StringBuilder("""
                ## Database decisions

                Rules in force for database migrations, from Lockkeeper. Follow them. A migration that breaks a guard gets a
                finding that cites the decision (`D-7`). A blocker stops it until it is changed, or a reviewer waives the
                finding; a warning and advice are said and stop nothing. Where a rule has to change, propose a decision; do
                not edit this section.
                """);
        if (rules.isEmpty()) {
            text.append("\nNo decision is in force yet.\n");
        }
        rules.forEach((domain, lines) -> {
            text.append("\n### ")
                    .append(domain.isEmpty() ? "Everywhere" : DecisionRule.line(domain))
                    .append("\n\n");
            lines.forEach(line -> text.append(line).append("\n"));
        });
        return text.toString();
    }
}
