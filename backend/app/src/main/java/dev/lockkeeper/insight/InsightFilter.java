package dev.lockkeeper.insight;

import dev.lockkeeper.risk.RiskTier;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Insights is narrowed to and compared with; it stands in the address, so a view can be sent.
 *
 * @param months how many, the last included
 * @param last such as {@code 2026-03}; the running month where nothing is said
 * @param within the months that one looked at before one of them was opened, such as {@code 6-2026-03}: there one goes back
 */
public record InsightFilter(
        @Nullable String months,
        @Nullable String last,
        @Nullable Compare compare,
        @Nullable UUID domain,
        @Nullable UUID database,
        @Nullable RiskTier tier,
        Selection.@Nullable Authors authors,
        @Nullable String within) {

    private static final Pattern WITHIN = Pattern.compile("([0-9]{1,2})-(20[0-9]{2}-(?:0[1-9]|1[0-2]))");

    /** What a period is compared with. */
    public enum Compare {
        BASELINE,
        PREVIOUS,
        NOTHING
    }

    public Selection selection(Instant now) {
        return new Selection(Period.parse(months, last, now), domain, database, tier, authors);
    }

    /** The same as it stands behind the question mark of an address; what is as usual is left out. */
    public String query(Period period, Instant now) {
        var parts = new ArrayList<String>();
        parts.add("months=" + period.length());
        if (!period.last().equals(YearMonth.from(now.atOffset(ZoneOffset.UTC)))) {
            parts.add("last=" + period.last());
        }
        add(parts, "compare", compare);
        add(parts, "domain", domain);
        add(parts, "database", database);
        add(parts, "tier", tier);
        add(parts, "authors", authors);
        if (within != null && WITHIN.matcher(within).matches()) {
            parts.add("within=" + within);
        }
        return String.join("&", parts);
    }

    /** As one month of a period that is looked at: from there one goes back to the whole. */
    String month(YearMonth month, Period whole, Instant now) {
        return with(whole.length() + "-" + whole.last()).query(new Period(month, month), now);
    }

    /** What one looked at before a month was opened; else the same as it is chosen. */
    public String back(Instant now) {
        var whole = WITHIN.matcher(within == null ? "" : within);
        return with(null)
                .query(
                        whole.matches()
                                ? Period.parse(whole.group(1), whole.group(2), now)
                                : selection(now).period(),
                        now);
    }

    /** As one who came from nowhere chooses it: what is kept of it for everybody must not tell whence somebody came. */
    InsightFilter fromHere() {
        return with(null);
    }

    private InsightFilter with(@Nullable String whole) {
        return new InsightFilter(months, last, compare, domain, database, tier, authors, whole);
    }

    /** The same, as it is chosen at this instant. */
    public String query(Instant now) {
        return query(selection(now).period(), now);
    }

    /** Whether all rows of the period count. */
    public boolean isWhole() {
        return domain == null && database == null && tier == null && authors == null;
    }

    private static void add(List<String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(name + "=" + value);
        }
    }
}
