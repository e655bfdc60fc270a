package dev.lockkeeper.migration;

import static java.util.stream.Collectors.joining;

import dev.lockkeeper.risk.Axis;
import dev.lockkeeper.risk.Factor;
import dev.lockkeeper.risk.Posture;
import dev.lockkeeper.risk.RiskTier;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The checks that the content itself answers. */
@Configuration(proxyBeanMethods = false)
class ContentChecks {

    /** What only the author can mend. */
    static final Set<String> KEYS =
            Set.of("will-run", "compatible", "way-back", "brief", "posture", "compatibility-note");

    /** What PostgreSQL would refuse needs no reviewer. */
    @Bean
    GateCheck willRun() {
        return subject -> {
            var failing = subject.revision().assessment().willFail();
            return failing.isEmpty()
                    ? CheckResult.open("will-run", "gate.will-run.open")
                    : CheckResult.blocked(
                            "will-run", "gate.will-run.blocked", failing.get(0).message());
        };
    }

    /** The running version of the application meets the new schema before the next one does. */
    @Bean
    GateCheck compatible() {
        return subject -> {
            var breaking = subject.revision().assessment().factors().stream()
                    .filter(factor -> factor.axis() == Axis.COMPATIBILITY && factor.tier() == RiskTier.HIGH)
                    .findFirst();
            return breaking.isEmpty()
                    ? CheckResult.open("compatible", "gate.compatible.open")
                    : compatible(subject.revision().brief(), breaking.get());
        };
    }

    private static CheckResult compatible(Brief brief, Factor breaking) {
        return switch (brief.runningVersion()) {
            case WORKS ->
                brief.compatibility().isBlank()
                        ? CheckResult.waiting("compatible", "gate.compatible.why")
                        : CheckResult.open("compatible", "gate.compatible.stated");
            case BREAKS -> CheckResult.blocked("compatible", "gate.compatible.blocked", breaking.sentence());
            case UNKNOWN -> CheckResult.waiting("compatible", "gate.compatible.unknown", breaking.sentence());
        };
    }

    /** A way back that exists, a plan, or an acceptance: written down before anybody approves. */
    @Bean
    GateCheck wayBack() {
        return subject -> {
            var revision = subject.revision();
            var written = revision.posture() == Posture.REVERSIBLE
                    ? !revision.down().isEmpty()
                    : !revision.brief().wayBack().isBlank();
            var suffix = word(revision.posture());
            return written
                    ? CheckResult.open("way-back", "gate.way-back.open." + suffix)
                    : CheckResult.waiting("way-back", "gate.way-back." + suffix);
        };
    }

    /** Reviewers judge against what the author expects. */
    @Bean
    GateCheck brief() {
        return subject -> {
            var brief = subject.revision().brief();
            var complete = !brief.purpose().isBlank()
                    && (!brief.rowCounts().isBlank()
                            || subject.revision().report().tables().isEmpty());
            return complete
                    ? CheckResult.open("brief", "gate.brief.open")
                    : CheckResult.waiting("brief", "gate.brief.waiting");
        };
    }

    /** A tier may admit only some ways back. */
    @Bean
    GateCheck posture() {
        return GateCheck.ofPolicy(subject -> {
            var policy = subject.policy();
            if (policy.admitsAnyPosture()) {
                return CheckResult.open("posture", "gate.posture.any");
            }
            var posture = subject.revision().posture();
            return policy.postures().contains(posture)
                    ? CheckResult.open("posture", "gate.posture.open", word(posture))
                    : CheckResult.blocked("posture", "gate.posture.blocked", word(posture), words(policy.postures()));
        });
    }

    /** A tier may want it written down however additive the SQL looks. */
    @Bean
    GateCheck compatibilityNote() {
        return GateCheck.ofPolicy(subject -> {
            if (!subject.policy().compatibilityNote()) {
                return CheckResult.open("compatibility-note", "gate.compatibility-note.none");
            }
            return subject.revision().brief().compatibility().isBlank()
                    ? CheckResult.waiting("compatibility-note", "gate.compatibility-note.waiting")
                    : CheckResult.open("compatibility-note", "gate.compatibility-note.open");
        });
    }

    private static String words(List<Posture> postures) {
        return postures.stream().map(ContentChecks::word).collect(joining(", "));
    }

    private static String word(Posture posture) {
        return posture.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
