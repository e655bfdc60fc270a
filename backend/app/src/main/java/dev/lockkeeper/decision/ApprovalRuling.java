package dev.lockkeeper.decision;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.CurrentMember;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says whose approval decisions need. It counts from then on for what is still proposed. */
@Service
@Transactional
public class ApprovalRuling {

    private final ApprovalRules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApprovalRuling(ApprovalRules rules, ApplicationEventPublisher events, Clock clock) {
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    @AdminsMay
    public List<ApprovalRule> list(CurrentMember by) {
        return rules.list();
    }

    @AdminsMay
    public void add(CurrentMember by, ApprovalRule rule) {
        require(rules.list().size() < ApprovalRules.MOST, "approval.too-many", ApprovalRules.MOST);
        rules.add(rule, by.id(), clock.instant());
        events.publishEvent(new ApprovalRuleChanged(
                by.id(), "decision.approval-rule-added", rule.id().toString()));
    }

    @AdminsMay
    public void remove(CurrentMember by, UUID id) {
        rules.remove(id);
        events.publishEvent(new ApprovalRuleChanged(by.id(), "decision.approval-rule-removed", id.toString()));
    }
}
