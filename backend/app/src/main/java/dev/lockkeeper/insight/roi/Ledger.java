package dev.lockkeeper.insight.roi;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.common.RuleViolation;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters what need not be bought, approves it, withdraws it. An entry is never changed: it is withdrawn and entered anew. */
@Service
@Transactional
public class Ledger {

    /** More, nobody answers for. */
    static final int MOST = 200;

    /** With those that were withdrawn and count in months before. */
    static final int MOST_COUNTING = 1000;

    private static final Pattern LINK = Pattern.compile("([MD])-([1-9][0-9]{0,8})");

    private final LedgerRows rows;
    private final Members members;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ledger(LedgerRows rows, Members members, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    /** The oldest first, and after them those that were withdrawn and count in the months before. */
    @ViewersMay
    @Transactional(readOnly = true)
    public List<LedgerEntry> entries() {
        return rows.list();
    }

    @EngineersMay
    public void enter(CurrentMember by, LedgerDetails details) {
        require(rows.standing() < MOST, "insight.roi.entry.too-many", MOST);
        require(rows.counting() < MOST_COUNTING, "insight.roi.entry.too-many-withdrawn", MOST_COUNTING);
        var link = LINK.matcher(details.link());
        require(link.matches(), "insight.roi.entry.link");
        var number = Integer.parseInt(link.group(2));
        var migration = link.group(1).equals("M") ? rows.migration(number).orElseThrow(Ledger::unknown) : null;
        var decision = link.group(1).equals("D") ? rows.decision(number).orElseThrow(Ledger::unknown) : null;
        rows.add(details, migration, decision, by.id(), clock.instant());
        told(by, "roi.entry-written", details.title());
    }

    /** Another than its author answers for it; an agent never does, nor its owner for what it wrote. */
    @AdminsMay
    public void approve(CurrentMember by, UUID id) {
        var entry = standing(id);
        var author = members.get(entry.written().by());
        require(!by.agent(), "insight.roi.entry.agent");
        require(!by.id().equals(author.id()) && !by.id().equals(author.owner()), "insight.roi.entry.own");
        require(entry.approved() == null, "insight.roi.entry.approved-already");
        rows.approve(id, by.id(), clock.instant());
        told(by, "roi.entry-approved", entry.title());
    }

    /** From now on, past months keep what it was worth. Its author may, and whoever may approve. */
    @EngineersMay
    public void withdraw(CurrentMember by, UUID id) {
        var entry = standing(id);
        require(by.mayAdminister() || by.id().equals(entry.written().by()), "insight.roi.entry.not-yours");
        rows.withdraw(id, by.id(), clock.instant());
        told(by, "roi.entry-withdrawn", entry.title());
    }

    /** It was wrong, and counts in no month, past ones included. */
    @AdminsMay
    public void strike(CurrentMember by, UUID id) {
        var entry = get(id);
        rows.strike(id, by.id(), clock.instant());
        told(by, "roi.entry-struck", entry.title());
    }

    private LedgerEntry standing(UUID id) {
        var entry = get(id);
        require(entry.withdrawn() == null, "insight.roi.entry.withdrawn-already");
        return entry;
    }

    private LedgerEntry get(UUID id) {
        return rows.forUpdate(id).orElseThrow(() -> new NotFound("roi-entry"));
    }

    private void told(CurrentMember by, String action, String subject) {
        events.publishEvent(new RoiChanged(by.id(), action, subject));
    }

    private static RuleViolation unknown() {
        return new RuleViolation("insight.roi.entry.unknown");
    }
}
