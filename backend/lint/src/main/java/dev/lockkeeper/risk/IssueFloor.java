package dev.lockkeeper.risk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A floor for issues of which all that is said here holds; what is null, or empty, is not asked. Capitals do not count.
 *
 * @param type its number, or its name
 * @param project by key
 * @param labels all of them
 * @param jira the connection by which the issue is known: a type's number is another one in every Jira. Policies that are
 *     older say none, and hold issues of that number in all of them
 */
public record IssueFloor(
        @Nullable String type,
        @Nullable String project,
        @Nullable String priority,
        List<String> labels,
        RiskTier tier,
        @Nullable UUID jira) {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    public IssueFloor {
        labels = List.copyOf(labels);
    }

    /** Wherever the issue is. */
    public IssueFloor(
            @Nullable String type,
            @Nullable String project,
            @Nullable String priority,
            List<String> labels,
            RiskTier tier) {
        this(type, project, priority, labels, tier, null);
    }

    /** For all issues of a type, wherever they are. */
    public IssueFloor(String type, RiskTier tier) {
        this(type, null, null, List.of(), tier, null);
    }

    /** The same issues, held to another tier. */
    IssueFloor at(RiskTier other) {
        return new IssueFloor(type, project, priority, labels, other, jira);
    }

    /** The same issues, of that Jira alone. */
    public IssueFloor in(UUID one) {
        return new IssueFloor(type, project, priority, labels, tier, one);
    }

    /** Whether its type is a number that may be another type in another Jira. */
    public boolean isOfAnyJira() {
        return jira == null && type != null && NUMBER.matcher(type).matches();
    }

    static List<IssueFloor> of(Map<String, RiskTier> types) {
        return new TreeMap<>(types)
                .entrySet().stream()
                        .map(floor -> new IssueFloor(floor.getKey(), floor.getValue()))
                        .toList();
    }

    /** Those that ask for a type alone, in lower case. */
    static Map<String, RiskTier> types(List<IssueFloor> floors) {
        var types = new TreeMap<String, RiskTier>();
        for (var floor : floors) {
            var type = floor.type;
            if (type != null && floor.asksForTypeAlone()) {
                types.merge(type.toLowerCase(Locale.ROOT), floor.tier, RiskTier::max);
            }
        }
        return types;
    }

    private boolean asksForTypeAlone() {
        return jira == null && project == null && priority == null && labels.isEmpty();
    }

    /** Of whom nobody told by which Jira they are known, they are held: an older answer must not ask for less by that. */
    private boolean isOf(@Nullable UUID known) {
        return jira == null || known == null || jira.equals(known);
    }

    boolean holds(IssueFacts issue) {
        return isOf(issue.jira())
                && (type == null || type.equalsIgnoreCase(issue.type()) || type.equals(issue.typeId()))
                && (project == null || project.equalsIgnoreCase(issue.project()))
                && (priority == null || priority.equalsIgnoreCase(issue.priority()))
                && labels.stream().allMatch(label -> issue.labels().stream().anyMatch(label::equalsIgnoreCase));
    }

    /**
     * Such as {@code SHOP-12 is a Bug in SHOP: at least moderate (floor rule 3).}
     *
     * @param number of this rule in the policy, from 1
     */
    String sentence(IssueFacts issue, int number) {
        var article = "AEIOU".indexOf(Character.toUpperCase(issue.type().charAt(0))) < 0 ? "a" : "an";
        var said =
                new StringBuilder("%s is %s %s in %s".formatted(issue.key(), article, issue.type(), issue.project()));
        if (priority != null) {
            said.append(", of priority ").append(issue.priority());
        }
        if (!labels.isEmpty()) {
            said.append(", labelled ").append(String.join(", ", labels));
        }
        var least = tier.name().toLowerCase(Locale.ROOT);
        return said.append(": at least %s (floor rule %d).".formatted(least, number))
                .toString();
    }
}
