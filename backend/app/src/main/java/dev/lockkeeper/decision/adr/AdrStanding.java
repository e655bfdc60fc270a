package dev.lockkeeper.decision.adr;

import dev.lockkeeper.decision.DecisionStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a record stands, as a line or a section tells it, with what takes its place and whose place it takes. */
final class AdrStanding {

    private static final Map<String, DecisionStatus> WORDS = Map.ofEntries(
            Map.entry("proposed", DecisionStatus.PROPOSED),
            Map.entry("draft", DecisionStatus.PROPOSED),
            Map.entry("pending", DecisionStatus.PROPOSED),
            Map.entry("open", DecisionStatus.PROPOSED),
            Map.entry("accepted", DecisionStatus.ACCEPTED),
            Map.entry("approved", DecisionStatus.ACCEPTED),
            Map.entry("decided", DecisionStatus.ACCEPTED),
            Map.entry("adopted", DecisionStatus.ACCEPTED),
            Map.entry("implemented", DecisionStatus.ACCEPTED),
            Map.entry("rejected", DecisionStatus.REJECTED),
            Map.entry("declined", DecisionStatus.REJECTED),
            Map.entry("withdrawn", DecisionStatus.REJECTED),
            Map.entry("deprecated", DecisionStatus.DEPRECATED),
            Map.entry("obsolete", DecisionStatus.DEPRECATED),
            Map.entry("retired", DecisionStatus.DEPRECATED),
            Map.entry("superseded", DecisionStatus.SUPERSEDED),
            Map.entry("superceded", DecisionStatus.SUPERSEDED),
            Map.entry("replaced", DecisionStatus.SUPERSEDED));

    private static final Pattern TAKES = Pattern.compile("(?:super[sc]edes|replaces)[:*_]* ");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

    @Nullable
    DecisionStatus status;

    final List<AdrReference> references = new ArrayList<>();
    /** What says neither. */
    final List<String> rest = new ArrayList<>();
    /** Where it stands by what else the file says, which counts for less. */
    final Set<DecisionStatus> outweighed = new LinkedHashSet<>();

    /** As several places of a file tell it: what ends a record counts for more than what has put it in force. */
    static AdrStanding of(List<String> places) {
        var told = places.stream()
                .filter(text -> !text.isBlank())
                .map(AdrStanding::new)
                .toList();
        var strongest = told.stream()
                .max(Comparator.comparingInt(one -> strength(one.status)))
                .orElseGet(() -> new AdrStanding(""));
        told.stream().filter(one -> one != strongest).forEach(strongest::join);
        return strongest;
    }

    AdrStanding(String text) {
        for (var line : text.split("\n")) {
            if (!line.isBlank()) {
                read(line.strip());
            }
        }
    }

    private void join(AdrStanding other) {
        other.references.stream()
                .filter(reference -> !references.contains(reference))
                .forEach(references::add);
        other.rest.stream().filter(line -> !rest.contains(line)).forEach(rest::add);
        if (other.status != null && other.status != status) {
            outweighed.add(other.status);
        }
    }

    private static int strength(@Nullable DecisionStatus status) {
        if (status == null) {
            return 0;
        }
        return switch (status) {
            case PROPOSED -> 1;
            case ACCEPTED -> 2;
            case REJECTED, DEPRECATED -> 3;
            case SUPERSEDED -> 4;
        };
    }

    private void read(String line) {
        var lower = line.toLowerCase(Locale.ROOT).replaceFirst("^[*+>_\\s-]+", "");
        if (TAKES.matcher(lower).lookingAt()) {
            refer(AdrReference.Kind.SUPERSEDES, line);
            return;
        }
        var word = WORD.matcher(lower);
        var known = word.find() && word.start() == 0 ? WORDS.get(word.group()) : null;
        if (known == null || !isNext(known, lower.substring(word.end()))) {
            rest.add(line);
            return;
        }
        status = known;
        remainder(line, lower.substring(word.end()), known);
    }

    /** What follows may have ended it; a word that begins a sentence says nothing of where it stands. */
    private boolean isNext(DecisionStatus known, String after) {
        return status == null
                || known == DecisionStatus.SUPERSEDED
                || (strength(known) > strength(status) && !after.matches(".*[a-z].*"));
    }

    private void remainder(String line, String after, DecisionStatus known) {
        if (known == DecisionStatus.SUPERSEDED && after.strip().startsWith("by")) {
            refer(AdrReference.Kind.SUPERSEDED_BY, line);
        } else if (after.matches(".*[a-z0-9].*")) {
            rest.add(line);
        }
    }

    /** A line that points nowhere is kept as it is. */
    private void refer(AdrReference.Kind kind, String line) {
        var targets = AdrReferences.targets(line);
        if (targets.isEmpty()) {
            rest.add(line);
        }
        targets.forEach(target -> references.add(new AdrReference(kind, target)));
    }
}
