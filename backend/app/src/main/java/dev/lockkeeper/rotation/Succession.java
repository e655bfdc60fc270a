package dev.lockkeeper.rotation;

import dev.lockkeeper.access.MemberId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The line in which members stand for their turns, and how it goes on when a rotation gets another order. Whoever has
 * had a turn goes to the end; whoever is passed over keeps their place. A round is over when everybody has had a turn,
 * or somebody has their next one because those who are still to have theirs are away.
 */
final class Succession {

    /** Who is still to have a turn in this round. */
    private final Set<MemberId> waiting;

    private List<MemberId> order;
    private List<MemberId> line;

    Succession(List<MemberId> order) {
        this.order = order;
        this.line = order;
        this.waiting = new HashSet<>(order);
    }

    private Succession(Succession other) {
        order = other.order;
        line = other.line;
        waiting = new HashSet<>(other.waiting);
    }

    Succession copy() {
        return new Succession(this);
    }

    List<MemberId> line() {
        return line;
    }

    void served(MemberId holder) {
        if (!waiting.remove(holder)) {
            waiting.addAll(line);
            waiting.remove(holder);
        }
        line = without(line, holder);
        line.add(holder);
    }

    /**
     * Goes on in another order. Those who stay keep their places in the line, unless the order itself put them
     * elsewhere: then those who are still to have a turn in this round come first, both they and the others in the new
     * order. Whoever is new stands behind the member whom they follow in the order.
     */
    void reorder(List<MemberId> changed) {
        var stay = changed.stream().filter(line::contains).toList();
        var before = order.stream().filter(stay::contains).toList();
        line = isSameRound(before, stay) ? line.stream().filter(stay::contains).toList() : waitingFirst(stay);
        order = changed;
        waiting.retainAll(changed);
        welcome(changed);
    }

    private List<MemberId> waitingFirst(List<MemberId> stay) {
        var all = new ArrayList<>(stay.stream().filter(waiting::contains).toList());
        stay.stream().filter(member -> !waiting.contains(member)).forEach(all::add);
        return all;
    }

    private void welcome(List<MemberId> changed) {
        if (line.isEmpty()) {
            line = changed;
            waiting.addAll(changed);
            return;
        }
        var all = new ArrayList<>(line);
        var round = new ArrayList<>(changed);
        // From one who stays, each newcomer finds the one before them in the line already.
        Collections.rotate(round, -round.indexOf(line.get(0)));
        for (int place = 1; place < round.size(); place++) {
            if (!all.contains(round.get(place))) {
                add(all, round.get(place - 1), round.get(place));
            }
        }
        line = all;
    }

    /** Waits for a turn in this round if the one before does. */
    private void add(List<MemberId> all, MemberId before, MemberId newcomer) {
        all.add(all.indexOf(before) + 1, newcomer);
        if (waiting.contains(before)) {
            waiting.add(newcomer);
        }
    }

    private static boolean isSameRound(List<MemberId> one, List<MemberId> other) {
        var turned = new ArrayList<>(other);
        if (!one.isEmpty()) {
            Collections.rotate(turned, -turned.indexOf(one.get(0)));
        }
        return one.equals(turned);
    }

    static List<MemberId> without(List<MemberId> members, MemberId one) {
        var others = new ArrayList<>(members);
        others.remove(one);
        return others;
    }
}
