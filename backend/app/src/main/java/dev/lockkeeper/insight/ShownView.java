package dev.lockkeeper.insight;

import dev.lockkeeper.web.KeptText;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was reckoned once and is shown to everybody of a tenant who chose the same, and how long it may be. */
public final class ShownView {

    /** So old, it is shown but reckoned anew: time alone changes figures, and not every name has a step in the trail. */
    static final Duration FRESH = Duration.ofMinutes(1);

    /** So old, whoever asks waits. */
    static final Duration LASTING = Duration.ofMinutes(2);

    /** Of very many rows that change all the time: at least so long, unless they were reckoned quickly. */
    static final Duration LARGE_FRESH = Duration.ofSeconds(10);

    private static final Duration LEAST = Duration.ofSeconds(1);

    /** Reckoning may take one part of so many of a processor's time. */
    private static final int SHARE = 10;

    /** As {@link #LASTING}, where somebody has taken a step since. */
    static final Duration LARGE_LASTING = Duration.ofMinutes(1);

    private final InsightPage.View view;
    private final Standing standing;
    private final Instant at;
    private final Duration took;
    private final boolean large;
    private volatile @Nullable KeptText written;

    /**
     * @param standing as it was read before
     * @param took how long it took to reckon
     */
    ShownView(InsightPage.View view, Standing standing, Instant at, Duration took, boolean large) {
        this.view = view;
        this.standing = standing;
        this.at = at;
        this.took = took;
        this.large = large;
    }

    public InsightPage.View view() {
        return view;
    }

    public Instant at() {
        return at;
    }

    /** Of so many rows that steps are not shown at once. */
    public boolean isLarge() {
        return large;
    }

    /** Nothing is shown from a time that has not come. */
    boolean mayBeShown(Standing now, Instant when) {
        var age = Duration.between(at, when);
        return !age.isNegative() && age.compareTo(most(now)) <= 0;
    }

    boolean isToBeRenewed(Standing now, Instant when) {
        return Duration.between(at, when).compareTo(standing.equals(now) ? FRESH : pause()) > 0;
    }

    /** The part of the page that is the same for everybody. Two may write it at once, and write the same. */
    KeptText written(Supplier<String> writing) {
        var text = written;
        if (text == null) {
            text = KeptText.of(writing.get());
            written = text;
        }
        return text;
    }

    private Duration pause() {
        var share = took.multipliedBy(SHARE);
        return share.compareTo(LEAST) < 0 ? LEAST : share.compareTo(LARGE_FRESH) > 0 ? LARGE_FRESH : share;
    }

    private Duration most(Standing now) {
        if (standing.equals(now)) {
            return LASTING;
        }
        return large ? LARGE_LASTING : Duration.ofNanos(-1);
    }
}
