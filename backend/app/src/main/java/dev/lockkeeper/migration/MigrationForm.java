package dev.lockkeeper.migration;

import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.risk.Posture;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A migration as it is typed: new, or as its next revision. Mutable, since its list of scripts grows while typing. */
public class MigrationForm {

    @NotBlank(message = "{migration.form.title.missing}")
    @Size(max = 200, message = "{migration.form.title.long}")
    private String title = "";

    @NotNull(message = "{migration.form.database.missing}")
    private @Nullable UUID database;

    @Pattern(regexp = "\\s*|\\s*[A-Za-z][A-Za-z0-9_]+-[1-9][0-9]{0,9}\\s*", message = "{migration.form.jiraIssue.form}")
    private String jiraIssue = "";

    @Size(max = 10_000, message = "{migration.form.text.long}")
    private String purpose = "";

    @Size(max = 10_000, message = "{migration.form.text.long}")
    private String rowCounts = "";

    @Size(max = 10_000, message = "{migration.form.text.long}")
    private String queries = "";

    @NotNull
    private Brief.Compatibility runningVersion = Brief.Compatibility.UNKNOWN;

    @Size(max = 10_000, message = "{migration.form.text.long}")
    private String compatibility = "";

    @NotNull
    private Posture posture = Posture.FORWARD_FIX;

    @Size(max = 10_000, message = "{migration.form.text.long}")
    private String wayBack = "";

    @Size(max = 1_000, message = "{migration.form.reason.long}")
    private String reason = "";

    private int version;

    @Valid
    private List<ScriptForm> scripts = new ArrayList<>();

    public MigrationForm() {}

    static MigrationForm blank() {
        var form = new MigrationForm();
        form.addScript();
        return form;
    }

    static MigrationForm of(MigrationSummary migration, Revision revision) {
        var form = new MigrationForm();
        form.title = migration.title();
        form.database = migration.database().value();
        form.jiraIssue = migration.jiraIssue() == null ? "" : migration.jiraIssue();
        form.purpose = revision.brief().purpose();
        form.rowCounts = revision.brief().rowCounts();
        form.queries = revision.brief().queries();
        form.runningVersion = revision.brief().runningVersion();
        form.compatibility = revision.brief().compatibility();
        form.posture = revision.posture();
        form.wayBack = revision.brief().wayBack();
        form.version = migration.version();
        revision.scripts().forEach(script -> form.scripts.add(ScriptForm.of(script)));
        return form;
    }

    /** What is blank so far. */
    void fillFrom(IssueBrief issue) {
        jiraIssue = issue.key();
        title = title.isBlank() ? cut(issue.title(), 200) : title;
        purpose = purpose.isBlank() ? cut(issue.text(), 10_000) : purpose;
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }

    void addScript() {
        scripts.add(ScriptForm.numbered(scripts.size() + 1));
    }

    void removeScript(int index) {
        if (index >= 0 && index < scripts.size() && scripts.size() > 1) {
            scripts.remove(index);
        }
    }

    Proposal toProposal(DatabaseId target) {
        var issue = jiraIssue.strip().toUpperCase(Locale.ROOT);
        return new Proposal(
                title,
                target,
                issue.isEmpty() ? null : issue,
                null,
                posture,
                new Brief(purpose, rowCounts, queries, runningVersion, compatibility, wayBack),
                scripts.stream().map(ScriptForm::toScript).toList());
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public @Nullable UUID getDatabase() {
        return database;
    }

    public void setDatabase(@Nullable UUID database) {
        this.database = database;
    }

    public String getJiraIssue() {
        return jiraIssue;
    }

    public void setJiraIssue(String jiraIssue) {
        this.jiraIssue = jiraIssue;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getRowCounts() {
        return rowCounts;
    }

    public void setRowCounts(String rowCounts) {
        this.rowCounts = rowCounts;
    }

    public String getQueries() {
        return queries;
    }

    public void setQueries(String queries) {
        this.queries = queries;
    }

    public Brief.Compatibility getRunningVersion() {
        return runningVersion;
    }

    public void setRunningVersion(Brief.Compatibility runningVersion) {
        this.runningVersion = runningVersion;
    }

    public String getCompatibility() {
        return compatibility;
    }

    public void setCompatibility(String compatibility) {
        this.compatibility = compatibility;
    }

    public Posture getPosture() {
        return posture;
    }

    public void setPosture(Posture posture) {
        this.posture = posture;
    }

    public String getWayBack() {
        return wayBack;
    }

    public void setWayBack(String wayBack) {
        this.wayBack = wayBack;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public List<ScriptForm> getScripts() {
        return scripts;
    }

    public void setScripts(List<ScriptForm> scripts) {
        this.scripts = scripts;
    }
}
