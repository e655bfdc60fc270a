package dev.lockkeeper.obligation;

import dev.lockkeeper.access.Member;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a member has to hear of: what they owe and is late or due soon; and, as a lead, what others have left lying. */
@Component
@Transactional(readOnly = true)
public class DueSoon {

    /** Within so many days, today included. */
    public static final int DAYS = 7;

    private static final int MOST = 200;

    /** What is late, what is due soon, and what is late of others. */
    public record Owed(List<ObligationRow> late, List<ObligationRow> soon, List<ObligationRow> led) {

        public boolean isEmpty() {
            return late.isEmpty() && soon.isEmpty() && led.isEmpty();
        }
    }

    private final Obligations obligations;
    private final Clock clock;

    DueSoon(Obligations obligations, Clock clock) {
        this.obligations = obligations;
        this.clock = clock;
    }

    /**
     * What has been late for the days of the terms reaches who leads as well: the owners of its table's domain, and the
     * admins and owners of the tenant for what no domain's owner leads.
     */
    public Owed of(Member member) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var mine = obligations.openOf(member.id(), MOST).stream()
                .filter(row -> !row.dueOn().isAfter(today.plusDays(DAYS)))
                .toList();
        var led = obligations.lateOfOthers(member.id(), MOST);
        return new Owed(
                mine.stream().filter(ObligationRow::late).toList(),
                mine.stream().filter(row -> !row.late()).toList(),
                led);
    }
}
