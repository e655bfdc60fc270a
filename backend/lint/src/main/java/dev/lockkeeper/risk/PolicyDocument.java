package dev.lockkeeper.risk;

import dev.lockkeeper.lint.Costs;
import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.Heat;
import dev.lockkeeper.lint.Limit;
import dev.lockkeeper.lint.Limits;
import dev.lockkeeper.lint.UnusablePolicy;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A policy in the JSON that {@code GET /api/v1/policy} answers. What is left out is as in the product's own; what it does
 * not know is an error, as a misspelt limit must not be a silent one. What gates ask for is passed by.
 *
 * @param version 0 for the product's own
 */
record PolicyDocument(int version, RiskPolicy policy) {

    private static final double MOST_LIMIT = 1e12;
    private static final double MOST_MICROSECONDS = 1e6;
    private static final double MOST_MEGABYTES = 1e6;
    private static final double MOST_SAFETY = 1e4;
    private static final double LEAST = Double.MIN_VALUE;
    private static final int MOST_DAYS = 365;

    private enum Measure {
        EVERYBODY,
        WRITERS,
        ROWS
    }

    /** @throws UnusablePolicy naming the field that is wrong */
    static PolicyDocument read(String json) {
        var root = PolicyObject.read(json);
        root.only(
                "version",
                "note",
                "tiers",
                "limits",
                "costs",
                "megabytes",
                "safety",
                "assumedRows",
                "issueTypes",
                "windows",
                "severalDomains",
                "personalData",
                "tenancy",
                "incidents",
                "incidentDays");
        var version = (int) root.whole("version", 0, Integer.MAX_VALUE);
        return new PolicyDocument(version, new RiskPolicy(limits(root), costs(root), floors(root)));
    }

    private static Limits limits(PolicyObject root) {
        var standing = Limits.STANDARD;
        return new Limits(
                limits(root, Measure.EVERYBODY, standing.everybody()),
                limits(root, Measure.WRITERS, standing.writers()),
                limits(root, Measure.ROWS, standing.rows()));
    }

    private static Map<Heat, Limit> limits(PolicyObject root, Measure measure, Map<Heat, Limit> standing) {
        var over = new EnumMap<Heat, Limit>(standing);
        for (var said : root.list("limits")) {
            said.only("measure", "heat", "moderate", "high");
            var heat = said.constant("heat", Heat.class);
            if (said.constant("measure", Measure.class) == measure) {
                over.put(heat, limit(said));
            }
        }
        return over;
    }

    private static Limit limit(PolicyObject said) {
        double moderate = said.number("moderate", 0, MOST_LIMIT);
        var high = said.has("high") ? Double.valueOf(said.number("high", 0, MOST_LIMIT)) : null;
        if (high != null && high < moderate) {
            throw said.wrong("high", "is below moderate");
        }
        return new Limit(moderate, high);
    }

    private static Costs costs(PolicyObject root) {
        var standing = Costs.STANDARD;
        var perRow = new EnumMap<Effort, Double>(standing.perRow());
        for (var said : root.list("costs")) {
            said.only("effort", "perRow");
            perRow.put(said.constant("effort", Effort.class), said.number("perRow", 0, MOST_MICROSECONDS));
        }
        return new Costs(
                perRow,
                root.has("megabytes")
                        ? Math.max(1, Math.round(root.number("megabytes", LEAST, MOST_MEGABYTES) * 1e6))
                        : standing.bytesPerSecond(),
                root.has("safety") ? root.number("safety", LEAST, MOST_SAFETY) : standing.safety(),
                root.has("assumedRows") ? root.whole("assumedRows", 1, Long.MAX_VALUE) : standing.assumedRows());
    }

    private static Floors floors(PolicyObject root) {
        var standing = Floors.STANDARD;
        return new Floors(
                Map.of(),
                tier(root, "severalDomains", standing.severalDomains()),
                tier(root, "personalData", standing.personalData()),
                tier(root, "tenancy", standing.tenancy()),
                tier(root, "incidents", standing.incidents()),
                root.has("incidentDays") ? (int) root.whole("incidentDays", 0, MOST_DAYS) : standing.incidentDays(),
                issues(root));
    }

    /** Of issues that are named twice the higher tier counts, whichever row it stands in. */
    private static List<IssueFloor> issues(PolicyObject root) {
        var floors = new LinkedHashMap<IssueFloor, RiskTier>();
        for (var said : root.list("issueTypes")) {
            said.only("type", "project", "priority", "labels", "tier", "jira");
            floors.merge(asked(said), said.constant("tier", RiskTier.class), RiskTier::max);
        }
        return floors.entrySet().stream()
                .map(floor -> floor.getKey().at(floor.getValue()))
                .toList();
    }

    private static IssueFloor asked(PolicyObject said) {
        var labels = said.texts("labels");
        var named = said.has("project") || said.has("priority") || said.has("jira") || !labels.isEmpty();
        return new IssueFloor(
                named && !said.has("type") ? null : lower(said, "type"),
                said.has("project") ? said.text("project").strip().toUpperCase(Locale.ROOT) : null,
                said.has("priority") ? lower(said, "priority") : null,
                labels,
                RiskTier.LOW,
                said.has("jira") ? jira(said) : null);
    }

    private static UUID jira(PolicyObject said) {
        try {
            return UUID.fromString(said.text("jira"));
        } catch (IllegalArgumentException other) {
            throw said.wrong("jira", "is the identifier of a connection");
        }
    }

    private static String lower(PolicyObject said, String name) {
        return said.text(name).strip().toLowerCase(Locale.ROOT);
    }

    private static RiskTier tier(PolicyObject root, String name, RiskTier standing) {
        return root.has(name) ? root.constant(name, RiskTier.class) : standing;
    }
}
