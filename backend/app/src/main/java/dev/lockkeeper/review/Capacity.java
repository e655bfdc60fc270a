package dev.lockkeeper.review;

import dev.lockkeeper.access.MemberId;
import java.util.Map;

/**
 * How much may wait on each member of a rotation.
 *
 * @param most by member; who does not stand in it may have any amount
 */
public record Capacity(Unit unit, Map<MemberId, Integer> most) {

    /** What is counted. */
    public enum Unit {
        WEIGHT,
        REVIEWS
    }

    public static final Capacity ANY = new Capacity(Unit.WEIGHT, Map.of());

    public Capacity {
        most = Map.copyOf(most);
    }

    /** Whether one more review, of this weight, fits beside what waits on the member. */
    boolean takes(MemberId member, Load load, int weight) {
        var limit = most.get(member);
        if (limit == null) {
            return true;
        }
        return switch (unit) {
            case WEIGHT -> load.weight() + weight <= limit;
            case REVIEWS -> load.reviews() + 1 <= limit;
        };
    }
}
