package dev.lockkeeper.jira;

import dev.lockkeeper.migration.CheckResult;
import dev.lockkeeper.migration.Gate;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.risk.RiskTier;
import java.util.ArrayList;
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

    /** Under review what the gate waits for, where its first sentence has short words of its own; else the status. */
    private String state(MigrationSummary migration, Gate gate) {
        if (migration.status() != MigrationStatus.IN_REVIEW) {
            return say("jira.link.status." + migration.status());
        }
        var first = gate.first();
        var verdict = say("jira.link.gate." + gate.verdict());
        var key = "jira.link." + first.sentence();
        return Objects.requireNonNullElse(messages.getMessage(key, counted(first), verdict, LOCALE), verdict);
    }

    /** The check's arguments after the number that is missing, where it counts what it has of what it needs. */
    private static Object[] counted(CheckResult check) {
        var arguments = new ArrayList<>(check.arguments());
        var counts = arguments.size() > 1 && arguments.get(0) instanceof Integer && arguments.get(1) instanceof Integer;
        arguments.add(
                0,
                counts
                        ? (Integer) check.arguments().get(1)
                                - (Integer) check.arguments().get(0)
                        : 0);
        return arguments.toArray();
    }
}
