package dev.lockkeeper.decision;

import dev.lockkeeper.common.Ids;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.common.Page;
import dev.lockkeeper.decision.ImportJudgement.Judged;
import dev.lockkeeper.decision.adr.AdrFile;
import dev.lockkeeper.decision.adr.AdrNames;
import dev.lockkeeper.decision.adr.AdrNote;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every file of every import, byte for byte, with what became of it. */
@Repository
class ImportedFiles {

    private static final String INSERT = """
            insert into tenant.decision_import_file
                   (tenant_id, id, import_id, place, path, content, hash, verdict, layout, title, status, decided_on,
                    successor, notes, decision_id)
            values (:tenant, :id, :import, :place, :path, :content, :hash, :verdict, :layout, :title, :status, :decided,
                    :successor, :notes, :decision)
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    ImportedFiles(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(UUID importing, List<Judged> files) {
        var rows = new SqlParameterSource[files.size()];
        for (int place = 0; place < rows.length; place++) {
            rows[place] = row(importing, place, files.get(place));
        }
        batches.batchUpdate(INSERT, rows);
    }

    private static SqlParameterSource row(UUID importing, int place, Judged file) {
        var reading = file.reading();
        var record = reading.record();
        var row = new MapSqlParameterSource()
                .addValue("tenant", tenant())
                .addValue("id", Ids.next())
                .addValue("import", importing)
                .addValue("place", place)
                .addValue("path", reading.file().path())
                .addValue("content", reading.file().bytes())
                .addValue("hash", file.hash())
                .addValue("verdict", file.verdict().name())
                .addValue("successor", reading.successor(), Types.VARCHAR)
                .addValue("notes", notes(file))
                .addValue("decision", file.decision(), Types.OTHER);
        return row.addValue("layout", record == null ? null : record.layout().name(), Types.VARCHAR)
                .addValue("title", record == null ? null : record.title(), Types.VARCHAR)
                .addValue("status", record == null ? null : record.status().name(), Types.VARCHAR)
                .addValue("decided", record == null ? null : record.date(), Types.DATE);
    }

    /** In their order, from the place given. */
    @Transactional(readOnly = true)
    Page<ImportedFile> of(UUID importing, int after, int size) {
        var rows = jdbc.sql("""
                        select f.id, f.place, f.path, f.verdict, f.layout, f.title, f.status, f.decided_on, f.successor, f.notes,
                               d.number
                          from tenant.decision_import_file f
                          left join tenant.decision d on d.tenant_id = :tenant and d.id = f.decision_id
                         where f.tenant_id = :tenant and f.import_id = :import and f.place > :after
                         order by f.place
                         limit :size + 1
                        """)
                .param("tenant", tenant())
                .param("import", importing)
                .param("after", after)
                .param("size", size)
                .query(ImportedFiles::file)
                .list();
        return rows.size() <= size
                ? new Page<>(rows, null)
                : new Page<>(
                        rows.subList(0, size), String.valueOf(rows.get(size - 1).place()));
    }

    @Transactional(readOnly = true)
    Map<ImportVerdict, Integer> counts(UUID importing) {
        var counts = new EnumMap<ImportVerdict, Integer>(ImportVerdict.class);
        jdbc.sql("""
                        select verdict, count(*) as files from tenant.decision_import_file
                         where tenant_id = :tenant and import_id = :import group by verdict
                        """).param("tenant", tenant()).param("import", importing).query(row -> {
            counts.put(ImportVerdict.valueOf(row.getString("verdict")), row.getInt("files"));
        });
        return counts;
    }

    @Transactional(readOnly = true)
    List<AdrFile> contents(UUID importing) {
        return jdbc.sql("""
                        select path, content from tenant.decision_import_file
                         where tenant_id = :tenant and import_id = :import order by place
                        """)
                .param("tenant", tenant())
                .param("import", importing)
                .query(ImportedFiles::content)
                .list();
    }

    @Transactional(readOnly = true)
    AdrFile content(UUID importing, UUID file) {
        return jdbc.sql("""
                        select path, content from tenant.decision_import_file
                         where tenant_id = :tenant and import_id = :import and id = :file
                        """)
                .param("tenant", tenant())
                .param("import", importing)
                .param("file", file)
                .query(ImportedFiles::content)
                .optional()
                .orElseThrow(() -> new NotFound("file"));
    }

    /** What the file became, and whom it names beside those who have a row here. */
    @Transactional(propagation = Propagation.MANDATORY)
    void settle(UUID importing, Judged file, Decision decision, AdrNames left) {
        jdbc.sql("""
                        update tenant.decision_import_file
                           set verdict = :verdict, notes = :notes, decision_id = :decision, revision = :revision, deciders = :deciders, consulted = :consulted,
                               informed = :informed, tags = :tags, domains = :domains
                         where tenant_id = :tenant and import_id = :import and path = :path
                        """)
                .param("tenant", tenant())
                .param("import", importing)
                .param("path", file.reading().file().path())
                .param("verdict", file.verdict().name())
                .param("notes", notes(file))
                .param("decision", decision.key())
                .param("revision", decision.last())
                .param("deciders", left.deciders().toArray(String[]::new))
                .param("consulted", left.consulted().toArray(String[]::new))
                .param("informed", left.informed().toArray(String[]::new))
                .param("tags", left.tags().toArray(String[]::new))
                .param("domains", left.domains().toArray(String[]::new))
                .update();
    }

    private static String[] notes(Judged file) {
        return file.notes().stream().map(AdrNote::toString).toArray(String[]::new);
    }

    private static AdrFile content(ResultSet row, int number) throws SQLException {
        return new AdrFile(row.getString("path"), row.getBytes("content"));
    }

    private static ImportedFile file(ResultSet row, int number) throws SQLException {
        var status = row.getString("status");
        return new ImportedFile(
                row.getObject("id", UUID.class),
                row.getInt("place"),
                row.getString("path"),
                ImportVerdict.valueOf(row.getString("verdict")),
                row.getString("layout"),
                row.getString("title"),
                status == null ? null : DecisionStatus.valueOf(status),
                row.getObject("decided_on", LocalDate.class),
                row.getString("successor"),
                texts(row.getArray("notes")).stream().map(AdrNote::parse).toList(),
                (Integer) row.getObject("number"));
    }

    static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
