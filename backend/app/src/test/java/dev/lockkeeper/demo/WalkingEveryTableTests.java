package dev.lockkeeper.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.TestDatabase;
import dev.lockkeeper.tenancy.Tenant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Every table that belongs to tenants, whichever there are: a new one is walked as soon as it exists. */
@LockkeeperTest
@Import(TwoCompanies.class)
class WalkingEveryTableTests {

    /** A reference from one tenant table to another: its columns beside tenant_id, and theirs. */
    record Reference(String name, String from, String column, String to, String toColumn) {}

    @Autowired
    TwoCompanies companies;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void tell() {
        companies.ensure();
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

    /** As the tables' owner, whom row security lets see both: the foreign key itself must refuse. */
    @TestFactory
    Stream<DynamicTest> a_reference_across_tenants_is_refused_by_every_foreign_key() {
        companies.ensure();
        return references().stream()
                .map(reference -> DynamicTest.dynamicTest(reference.name(), () -> {
                    var target = someValue(companies.birch(), reference.to(), reference.toColumn());
                    assertThat(target)
                            .as("a row of %s to point to", reference.to())
                            .isNotNull();
                    assertThatThrownBy(() -> owner().sql("update tenant." + reference.from() + " set "
                                            + reference.column() + " = :target where tenant_id = :tenant")
                                    .param("target", target)
                                    .param("tenant", companies.elder().id().value())
                                    .update())
                            .isInstanceOf(DataAccessException.class)
                            .rootCause()
                            .hasMessageContaining(reference.name());
                }));
    }

    private Object someValue(Tenant tenant, String table, String column) {
        return owner()
                .sql("select " + column + " from tenant." + table
                        + " where tenant_id = :tenant and not exists (select from tenant." + table
                        + " o where o.tenant_id = :other and o." + column + " = tenant." + table + "." + column
                        + ") limit 1")
                .param("tenant", tenant.id().value())
                .param("other", companies.elder().id().value())
                .query()
                .listOfRows()
                .stream()
                .findFirst()
                .map(row -> row.get(column))
                .orElse(null);
    }

    private List<Reference> references() {
        return jdbc.sql("""
                        select f.conname as name, c.relname as "from", a.attname as "column",
                               r.relname as "to", ra.attname as to_column
                          from pg_constraint f
                          join pg_class c on c.oid = f.conrelid
                          join pg_class r on r.oid = f.confrelid
                          cross join lateral unnest(f.conkey, f.confkey) as pair (here, there)
                          join pg_attribute a on a.attrelid = f.conrelid and a.attnum = pair.here
                          join pg_attribute ra on ra.attrelid = f.confrelid and ra.attnum = pair.there
                         where f.contype = 'f' and c.relnamespace = 'tenant'::regnamespace
                           and r.relnamespace = 'tenant'::regnamespace and a.attname <> 'tenant_id'
                         order by f.conname
                        """).query(Reference.class).list();
    }

    private long count(Tenant tenant, String table, String condition) {
        return companies.read(tenant, "select count(*) from tenant." + table + " where " + condition, Long.class);
    }

    private JdbcClient owner() {
        var database = jdbc.sql("select current_database()").query(String.class).single();
        var source = new DriverManagerDataSource(TestDatabase.server().url(database), "lockkeeper_owner", "owner");
        return JdbcClient.create(source);
    }
}
