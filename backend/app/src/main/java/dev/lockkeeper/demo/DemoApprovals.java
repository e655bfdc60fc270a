package dev.lockkeeper.demo;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.decision.ApprovalRule;
import dev.lockkeeper.decision.ApprovalRule.Whose;
import dev.lockkeeper.decision.ApprovalRuling;
import dev.lockkeeper.decision.DecisionCategory;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whose approval the demo company's decisions need from now on; its older ones were one reviewer's. */
@Component
class DemoApprovals {

    private final ApprovalRuling ruling;

    DemoApprovals(ApprovalRuling ruling) {
        this.ruling = ruling;
    }

    void rule(DemoStage stage) {
        var admin = stage.staff().admin();
        var privacy = stage.staff().reviewers().get(0);
        var domain = stage.ground().domains().values().iterator().next();
        Acting.run(admin, () -> {
            ruling.add(
                    admin,
                    new ApprovalRule(
                            Ids.next(),
                            DecisionCategory.PRIVACY_AND_RETENTION,
                            null,
                            1,
                            Whose.NAMED,
                            Set.of(privacy.id())));
            ruling.add(
                    admin, new ApprovalRule(Ids.next(), DecisionCategory.INDEXING, null, 2, Whose.REVIEWERS, Set.of()));
            ruling.add(admin, new ApprovalRule(Ids.next(), null, domain, 1, Whose.DOMAIN_OWNERS, Set.of()));
        });
    }
}
