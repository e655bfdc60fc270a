package dev.lockkeeper.migration;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.decision.Decisions;
import dev.lockkeeper.decision.FilledText;
import dev.lockkeeper.decision.TemplateRow;
import dev.lockkeeper.decision.TemplateVariable;
import dev.lockkeeper.decision.Templates;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The texts around a migration, such as that of its pull request: templates, filled with what is known of it. */
@Service
@Transactional(readOnly = true)
public class MigrationTexts {

    private final Templates templates;
    private final MigrationArchive archive;
    private final Decisions decisions;
    private final DeploymentText deployment;

    MigrationTexts(Templates templates, MigrationArchive archive, Decisions decisions, DeploymentText deployment) {
        this.templates = templates;
        this.archive = archive;
        this.decisions = decisions;
        this.deployment = deployment;
    }

    /** What a migration can fill. */
    @ViewersMay
    public List<TemplateRow> list() {
        return templates.list().stream()
                .filter(row -> row.kind().isOfMigration())
                .toList();
    }

    /**
     * Filled from its current revision.
     *
     * @param server where people reach this installation, without a slash at the end
     */
    @ViewersMay
    public MigrationText of(CurrentMember by, MigrationId id, String key, String server) {
        var migration = archive.get(id);
        var template = templates.get(key);
        if (!template.kind().isOfMigration()) {
            throw new NotFound("text");
        }
        return new MigrationText(
                migration, template, FilledText.of(template.text(), values(migration, server + "/" + by.slug())));
    }

    private Map<String, String> values(MigrationSummary migration, String address) {
        var revision = archive.revision(migration.revision());
        var values = new EnumMap<TemplateVariable, String>(TemplateVariable.class);
        head(values, migration, address);
        values.putAll(BriefText.of(revision));
        values.putAll(FoundText.of(revision));
        values.put(TemplateVariable.TABLES, TableText.table(revision));
        values.put(TemplateVariable.ROW_COUNTS, TableText.counts(revision));
        values.put(TemplateVariable.DECISIONS, decisions(migration, revision, address));
        values.put(TemplateVariable.DEPLOYMENT_STEPS, deployment.steps(migration, revision));
        values.put(TemplateVariable.OBLIGATIONS, deployment.left(revision));
        return MarkdownText.byWord(values);
    }

    private static void head(Map<TemplateVariable, String> values, MigrationSummary migration, String address) {
        values.put(TemplateVariable.NUMBER, migration.id().toString());
        values.put(TemplateVariable.TITLE, MarkdownText.line(migration.title()));
        values.put(TemplateVariable.AUTHOR, MarkdownText.line(migration.authorName()));
        values.put(TemplateVariable.DATABASE, MarkdownText.line(migration.databaseName()));
        values.put(TemplateVariable.JIRA, MarkdownText.orNone(migration.jiraIssue()));
        values.put(TemplateVariable.REVISION, Integer.toString(migration.revisionNumber()));
        values.put(TemplateVariable.LINK, "<" + address + "/migrations/" + migration.number() + ">");
    }

    private String decisions(MigrationSummary migration, Revision revision, String address) {
        var lines = decisions.covering(migration.database(), revision.report().tables()).stream()
                .map(row -> "- [D-%d %s](%s/decisions/%d)"
                        .formatted(row.number(), MarkdownText.linkText(row.title()), address, row.number()))
                .toList();
        return MarkdownText.lines(lines, "No recorded decision applies to these tables.");
    }
}
