package dev.lockkeeper.demo;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.TestDatabase;
import dev.lockkeeper.tenancy.Tenant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every table that belongs to tenants, whichever there are: a new one is walked as soon as it exists. */
@WalkingTest
class WalkingEveryTableTests {

    /** A reference from one tenant table to another: its columns beside tenant_id, and theirs. */
    record Reference(String name, String child, String parent, String childColumns, String parentColumns) {}

    @Autowired
    TwoCompanies companies;

    @Autowired
    JdbcClient jdbc;

    JdbcClient owner;
    DriverManagerDataSource ownersSource;
    Map<String, Object> both;

    @BeforeEach
    void tell() {
        companies.ensure();
        var database = jdbc.sql("select current_database()").query(String.class).single();
        ownersSource = new DriverManagerDataSource(TestDatabase.server().url(database), "lockkeeper_owner", "owner");
        owner = JdbcClient.create(ownersSource);
        // Read now: a dropped reference to platform.tenant locks that table until the transaction ends.
        both = Map.of(
                "elder",
                companies.elder().id().value(),
                "birch",
                companies.birch().id().value());
    }

    @TestFactory
    Stream<DynamicTest> a_query_without_where_finds_the_current_tenants_rows_only() {
        companies.ensure();
        return companies.tables().stream()
                .map(table -> DynamicTest.dynamicTest(table, () -> {
                    for (var tenant : List.of(companies.elder(), companies.birch())) {
                        assertThat(count(tenant, table, "true"))
                                .as("the demo company tells something about %s, so the walk proves something", table)
                                .isPositive();
                        assertThat(count(tenant, table, "tenant_id <> '" + tenant.id() + "'"))
                                .isZero();
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> without_a_tenant_every_table_is_an_error() {
        return companies.tables().stream()
                .map(table -> DynamicTest.dynamicTest(
                        table, () -> assertThatThrownBy(() -> jdbc.sql("select * from tenant." + table + " limit 1")
                                        .query()
                                        .listOfRows())
                                .isInstanceOf(DataAccessException.class)));
    }

    /**
     * As the tables' owner, whom row security lets see both, and with every other constraint of the table dropped until
     * the end of the transaction: the foreign key by itself must refuse.
     */
    @TestFactory
    Stream<DynamicTest> a_reference_across_tenants_is_refused_by_every_foreign_key() {
        companies.ensure();
        return references().stream()
                .map(reference -> DynamicTest.dynamicTest(reference.name(), () -> {
                    var transaction = new TransactionTemplate(new JdbcTransactionManager(ownersSource));
                    assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                                status.setRollbackOnly();
                                dropOthers(reference);
                                assertThat(point(reference))
                                        .as("a row of %s to try it on", reference.child())
                                        .isEqualTo(1);
                            }))
                            .isInstanceOf(DataAccessException.class)
                            .rootCause()
                            .hasMessageContaining("\"" + reference.name() + "\"");
                }));
    }

    private void dropOthers(Reference reference) {
        owner.sql("set constraints all immediate").update();
        owner.sql("set local lock_timeout = '20s'").update();
        var others = owner.sql("""
                        select conname from pg_constraint
                         where conrelid = ('tenant.' || :child)::regclass and conname <> :name and contype <> 'n'
                           and not (contype = 'p' and :child = :parent)
                         order by contype = 'p'
                        """)
                .param("child", reference.child())
                .param("name", reference.name())
                .param("parent", reference.parent())
                .query(String.class)
                .list();
        others.forEach(name -> owner.sql(
                        "alter table tenant." + reference.child() + " drop constraint if exists " + name + " cascade")
                .update());
    }

    /** Points one row of Elder to a row of Birch. */
    private int point(Reference reference) {
        var target = owner.sql("select " + reference.parentColumns() + " from tenant." + reference.parent()
                        + " where tenant_id = :birch and (" + reference.parentColumns() + ") not in (select "
                        + reference.parentColumns() + " from tenant." + reference.parent()
                        + " where tenant_id = :elder) limit 1")
                .params(both)
                .query()
                .listOfRows();
        assertThat(target).as("a row of %s to point to", reference.parent()).isNotEmpty();
        return owner.sql("update tenant." + reference.child() + " set (" + reference.childColumns() + ") = row("
                        + target.get(0).keySet().stream()
                                .map(column -> ":" + column)
                                .collect(joining(", "))
                        + ") where ctid = (select ctid from tenant." + reference.child()
                        + " where tenant_id = :elder limit 1)")
                .params(target.get(0))
                .params(both)
                .update();
    }

    private List<Reference> references() {
        return jdbc.sql("""
                        select f.conname as name, c.relname as child, r.relname as parent,
                               string_agg(a.attname, ', ' order by pair.n) as child_columns,
                               string_agg(ra.attname, ', ' order by pair.n) as parent_columns
                          from pg_constraint f
                          join pg_class c on c.oid = f.conrelid
                          join pg_class r on r.oid = f.confrelid
                          cross join lateral unnest(f.conkey, f.confkey) with ordinality as pair (here, there, n)
                          join pg_attribute a on a.attrelid = f.conrelid and a.attnum = pair.here
                          join pg_attribute ra on ra.attrelid = f.confrelid and ra.attnum = pair.there
                         where f.contype = 'f' and c.relnamespace = 'tenant'::regnamespace
                           and r.relnamespace = 'tenant'::regnamespace and a.attname <> 'tenant_id'
                         group by f.conname, c.relname, r.relname
                         order by f.conname
                        """).query(Reference.class).list();
    }

    private long count(Tenant tenant, String table, String condition) {
        return companies.read(tenant, "select count(*) from tenant." + table + " where " + condition, Long.class);
    }
}
