package dev.lockkeeper.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.tenancy.TenantContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The issues of the demo company have a history, so that the application's lead time stands beside the database's. */
@WalkingTest
class WorkingOnIssuesTests {

    private record Named(String issue, Instant opened) {}

    @Autowired
    TwoCompanies companies;

    @Autowired
    DemoJira jira;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void companies() {
        companies.ensure();
    }

    @Test
    void work_on_an_issue_begins_before_its_migration_and_is_done_for_most() {
        var named = named();

        assertThat(named).hasSizeGreaterThan(5);
        assertThat(named)
                .filteredOn(
                        one -> jira.open().created(one.issue()).orElseThrow().isBefore(one.opened()))
                .hasSizeGreaterThan(named.size() / 2);
        assertThat(named).extracting(one -> status(one.issue())).isSubsetOf("In Progress", "Done");
        assertThat(named).filteredOn(one -> status(one.issue()).equals("Done")).hasSizeGreaterThan(named.size() / 2);
    }

    /** Without the issue that is left to visitors. */
    private List<Named> named() {
        var birch = companies.birch().id();
        return TenantContext.in(
                birch,
                () -> transaction.execute(status -> jdbc.sql("""
                        select jira_issue, opened_at from tenant.migration
                         where tenant_id = :tenant and jira_issue like any (array['SHOP-%', 'BILL-%', 'WARE-%'])
                           and jira_issue <> 'SHOP-412'
                        """)
                        .param("tenant", birch.value())
                        .query((row, n) -> new Named(
                                row.getString("jira_issue"),
                                row.getObject("opened_at", OffsetDateTime.class).toInstant()))
                        .list()));
    }

    private String status(String issue) {
        return jira.open().field(issue, "status").orElseThrow().path("name").asString();
    }
}
