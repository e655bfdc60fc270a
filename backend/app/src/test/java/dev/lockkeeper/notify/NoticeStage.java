package dev.lockkeeper.notify;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.migration.GatePolicies;
import dev.lockkeeper.migration.GatePolicy;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.review.Commenting;
import dev.lockkeeper.review.LineRemark;
import dev.lockkeeper.review.Reviewing;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Harbor with one database, and migrations of which there is something to say. */
@LockkeeperTest
abstract class NoticeStage {

    @Autowired
    Cast cast;

    @Autowired
    Browser browser;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    GatePolicies policies;

    @Autowired
    Reviewing reviewing;

    @Autowired
    Commenting commenting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Crew harbor;
    DatabaseId shop;

    @BeforeEach
    void harbor() {
        harbor = cast.harbor();
        shop = fixtures.database(harbor);
        Acting.run(harbor.ana(), () -> {
            policies.change(harbor.ana(), new GatePolicy(RiskTier.LOW, 1, false, 0));
            policies.change(harbor.ana(), new GatePolicy(RiskTier.MODERATE, 1, false, 0));
        });
    }

    MigrationId migration(CurrentMember author) {
        return fixtures.inReview(author, shop, MigrationFixtures.HARMLESS);
    }

    void approve(CurrentMember reviewer, MigrationId id) {
        Acting.run(reviewer, () -> reviewing.approve(reviewer, id, 1, "Fine."));
    }

    UUID comment(CurrentMember member, MigrationId id) {
        return Acting.as(member, () -> commenting.comment(member, id, new LineRemark(1, "01.sql", 2, "Why?")));
    }

    void answer(CurrentMember member, MigrationId id, UUID comment) {
        Acting.run(member, () -> commenting.answer(member, id, comment, "Because.", false));
    }

    /** Oldest first. */
    List<Notice> notices(CurrentMember member) {
        return here(() -> jdbc.sql(
                        "select * from tenant.notice where tenant_id = :tenant and member_id = :member order by at, id")
                .param("tenant", harbor.tenant().id().value())
                .param("member", member.id().value())
                .query(NoticeRows::notice)
                .list());
    }

    List<Notice> notices(CurrentMember member, NoticeKind kind) {
        return notices(member).stream().filter(notice -> notice.kind() == kind).toList();
    }

    <T> T here(Supplier<T> work) {
        return TenantContext.in(harbor.tenant().id(), () -> transaction.execute(status -> work.get()));
    }

    /** As a worker does it: in a tenant, in no transaction. */
    void asWorker(Runnable work) {
        TenantContext.run(harbor.tenant().id(), work);
    }
}
