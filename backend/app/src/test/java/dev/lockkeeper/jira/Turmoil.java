package dev.lockkeeper.jira;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.migration.IssueNaming;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.context.ApplicationContext;

/** What people do in Lockkeeper and in Jira, one thing after the other, as chance has it. */
final class Turmoil {

    private static final List<String> SCRIPTS = List.of(JiraStage.LOW, JiraStage.HIGH, JiraStage.LOW + " -- again");
    private static final int MOST = 5;

    private final Random chance;
    private final MigrationArchive archive;
    private final IssueNaming naming;
    private int moves;

    Turmoil(Random chance, ApplicationContext beans) {
        this.chance = chance;
        archive = beans.getBean(MigrationArchive.class);
        naming = beans.getBean(IssueNaming.class);
    }

    /** A step in Lockkeeper; what its rules refuse has not happened. */
    String edit(TwoJiras tenant) {
        if (tenant.named.size() < MOST && chance.nextInt(3) == 0 || tenant.named.isEmpty()) {
            return propose(tenant);
        }
        var id = pick(List.copyOf(tenant.named.keySet()));
        try {
            return id + " " + step(tenant, id);
        } catch (RuleViolation refused) {
            return id + " refused: " + refused.getMessage();
        }
    }

    private String propose(TwoJiras tenant) {
        var ticket = pick(tenant.tickets);
        var key = anyKey(ticket);
        var shown = chance.nextInt(4) > 0;
        var id = shown ? tenant.stage.submit(key, anyScript()) : tenant.stage.draft(key, anyScript());
        tenant.named.put(id, ticket);
        return id + (shown ? " is proposed on " : " is drafted on ") + key;
    }

    private String step(TwoJiras tenant, MigrationId id) {
        var now = Acting.as(tenant.crew.vera(), () -> archive.get(id));
        return switch (chance.nextInt(11)) {
            case 0, 1, 2, 3, 4 -> judge(tenant, id, now.revisionNumber());
            case 5 -> name(tenant, id, now.version(), pick(tenant.tickets));
            case 6, 7 -> revise(tenant, id, pick(tenant.tickets));
            default -> revise(tenant, id, tenant.named.get(id));
        };
    }

    private String judge(TwoJiras tenant, MigrationId id, int revision) {
        var crew = tenant.crew;
        var what = pick(List.of("approved", "sent back", "withdrawn", "rejected", "submitted"));
        switch (what) {
            case "approved" -> tenant.stage.approve(chance.nextBoolean() ? crew.boris() : crew.cleo(), id, revision);
            case "sent back" -> tenant.stage.requestChanges(crew.cleo(), id, revision);
            case "withdrawn" -> tenant.stage.withdraw(id);
            case "rejected" -> tenant.stage.reject(crew.boris(), id);
            default -> tenant.stage.submit(id);
        }
        return "is " + what;
    }

    private String name(TwoJiras tenant, MigrationId id, int version, Ticket ticket) {
        var key = anyKey(ticket);
        Acting.run(tenant.crew.ada(), () -> {
            if (!archive.get(id).status().isEnded()) {
                naming.name(tenant.crew.ada(), id, version, key);
                tenant.named.put(id, ticket);
            }
        });
        return "names " + key;
    }

    private String revise(TwoJiras tenant, MigrationId id, Ticket ticket) {
        var key = anyKey(ticket);
        tenant.stage.revise(id, key, anyScript());
        tenant.named.put(id, ticket);
        return "is revised on " + key;
    }

    /** What people do in Jira; of a deleted issue nothing. */
    String wander(TwoJiras tenant) {
        var ticket = pick(tenant.tickets);
        if (!ticket.isThere()) {
            return ticket + " rests";
        }
        switch (chance.nextInt(9)) {
            case 0, 1, 2 -> {
                ticket.moveTo(pick(tenant.projects(ticket)) + "-" + (100 + moves++));
            }
            case 3 -> ticket.jira.people().label(ticket.key(), "people-" + chance.nextInt(3));
            case 4 -> ticket.jira.people().unlabel(ticket.key(), "people-" + chance.nextInt(3));
            case 5 -> {
                if (chance.nextInt(3) == 0) {
                    ticket.delete();
                }
            }
            default -> ticket.jira.people().rename(ticket.key(), "Name " + chance.nextInt(1_000));
        }
        return ticket + " changes";
    }

    /** How well a Jira tells what happens there. */
    String garble(TwoJiras tenant) {
        var hooks = pick(tenant.jiras()).webhooks();
        var what = pick(List.of("twice", "never", "later", "at last", "in another order"));
        switch (what) {
            case "twice" -> hooks.sendTwice();
            case "never" -> hooks.loseNext();
            case "later" -> hooks.holdBack();
            case "at last" -> hooks.release();
            default -> hooks.shuffle(chance);
        }
        return "told " + what;
    }

    private String anyKey(Ticket ticket) {
        return chance.nextInt(5) == 0 || ticket.key().startsWith(TwoJiras.ASTRAY) ? ticket.firstKey() : ticket.key();
    }

    private String anyScript() {
        return pick(SCRIPTS);
    }

    <T> T pick(List<T> some) {
        return some.get(chance.nextInt(some.size()));
    }

    static List<Ticket> there(TwoJiras tenant) {
        return new ArrayList<>(tenant.tickets).stream().filter(Ticket::isThere).toList();
    }
}
