package dev.lockkeeper.jira;

import dev.lockkeeper.migration.Gate;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.risk.RiskTier;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentences that this room says outside a page: to Jira, and of what went wrong there. */
@Component
class Words {

    /** What stands in an issue is read by everybody, so it is in one language. */
    private static final Locale LOCALE = Locale.ENGLISH;

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LOCALE);
    }

    String tier(RiskTier tier) {
        return say("jira.link.tier", say("risk." + tier));
    }

    /** {@code HIGH risk · waiting for 1 of 2 approvals}. */
    String title(MigrationSummary migration, Gate gate) {
        var tier = say("jira.link.tier", say("risk." + migration.tier()).toUpperCase(LOCALE));
        return say("jira.link.title", tier, state(migration, gate));
    }

    /** Which migration, and what the gate says of it as a sentence. */
    String summary(MigrationSummary migration, Gate gate) {
        var name = migration.id() + " " + migration.title();
        if (migration.status() != MigrationStatus.IN_REVIEW) {
            return name;
        }
        var first = gate.first();
        return say("jira.link.summary", name, say(first.sentence(), first.args()));
    }

    /** Under review the gate's verdict, with the first check's own short words where it has some; else the status. */
    private String state(MigrationSummary migration, Gate gate) {
        if (migration.status() != MigrationStatus.IN_REVIEW) {
            return say("jira.link.status." + migration.status());
        }
        var verdict = say("jira.link.gate." + gate.verdict());
        var first = gate.first();
        if (gate.verdict() != first.verdict()) {
            return verdict;
        }
        var key = "jira.link.gate." + gate.verdict() + "." + first.key();
        return Objects.requireNonNullElse(messages.getMessage(key, first.args(), verdict, LOCALE), verdict);
    }
}
