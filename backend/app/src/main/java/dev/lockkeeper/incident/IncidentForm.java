package dev.lockkeeper.incident;

import dev.lockkeeper.catalogue.DatabaseId;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** An incident as a person types it, in UTC. */
public class IncidentForm {

    @NotBlank(message = "{incident.form.title.missing}")
    @Size(max = 200, message = "{incident.form.title.long}")
    private String title = "";

    @NotNull(message = "{incident.form.severity.missing}")
    private @Nullable Severity severity = Severity.MAJOR;

    @NotNull(message = "{incident.form.impactStarted.missing}")
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
    private @Nullable LocalDateTime impactStarted;

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
    private @Nullable LocalDateTime detected;

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
    private @Nullable LocalDateTime mitigated;

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
    private @Nullable LocalDateTime restored;

    @Size(max = 200, message = "{incident.form.service.long}")
    private String service = "";

    private @Nullable UUID database;

    @Size(max = 2000, message = "{incident.form.tables.long}")
    private String tables = "";

    @Size(max = 20_000, message = "{incident.form.description.long}")
    private String description = "";

    @Min(value = 0, message = "{incident.form.responders.range}")
    @Max(value = 10_000, message = "{incident.form.responders.range}")
    private @Nullable Integer responders;

    @DecimalMin(value = "0", message = "{incident.form.responderHours.range}")
    @Digits(integer = 6, fraction = 2, message = "{incident.form.responderHours.range}")
    private @Nullable BigDecimal responderHours;

    @DecimalMin(value = "0", message = "{incident.form.otherCost.range}")
    @Digits(integer = 11, fraction = 2, message = "{incident.form.otherCost.range}")
    private @Nullable BigDecimal otherCost;

    private int version;

    public IncidentForm() {}

    static IncidentForm blank(Instant now) {
        var form = new IncidentForm();
        form.impactStarted = typed(now.truncatedTo(ChronoUnit.MINUTES));
        return form;
    }

    static IncidentForm of(IncidentSummary incident, List<String> tables) {
        var form = new IncidentForm();
        form.title = incident.title();
        form.severity = incident.severity();
        form.impactStarted = typed(incident.course().impactStarted());
        form.detected = typed(incident.course().detected());
        form.mitigated = typed(incident.course().mitigated());
        form.restored = typed(incident.course().restored());
        form.service = incident.service();
        form.database = incident.database() == null ? null : incident.database().value();
        form.tables = String.join(", ", tables);
        form.description = incident.description();
        form.responders = incident.cost().responders();
        form.responderHours = incident.cost().responderHours();
        form.otherCost = incident.cost().other();
        form.version = incident.version();
        return form;
    }

    IncidentDetails toDetails() {
        return new IncidentDetails(
                title,
                Objects.requireNonNull(severity),
                new Course(
                        Objects.requireNonNull(instant(impactStarted)),
                        instant(detected),
                        instant(mitigated),
                        instant(restored)),
                service,
                database == null ? null : new DatabaseId(database),
                List.of(tables.split("[,;\\s]+")),
                description,
                new IncidentCost(responders, responderHours, otherCost));
    }

    private static @Nullable LocalDateTime typed(@Nullable Instant at) {
        return at == null ? null : LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime typed) {
        return typed == null ? null : typed.toInstant(ZoneOffset.UTC);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public @Nullable Severity getSeverity() {
        return severity;
    }

    public void setSeverity(@Nullable Severity severity) {
        this.severity = severity;
    }

    public @Nullable LocalDateTime getImpactStarted() {
        return impactStarted;
    }

    public void setImpactStarted(@Nullable LocalDateTime impactStarted) {
        this.impactStarted = impactStarted;
    }

    public @Nullable LocalDateTime getDetected() {
        return detected;
    }

    public void setDetected(@Nullable LocalDateTime detected) {
        this.detected = detected;
    }

    public @Nullable LocalDateTime getMitigated() {
        return mitigated;
    }

    public void setMitigated(@Nullable LocalDateTime mitigated) {
        this.mitigated = mitigated;
    }

    public @Nullable LocalDateTime getRestored() {
        return restored;
    }

    public void setRestored(@Nullable LocalDateTime restored) {
        this.restored = restored;
    }

    public String getService() {
        return service;
    }

    public void setService(String service) {
        this.service = service;
    }

    public @Nullable UUID getDatabase() {
        return database;
    }

    public void setDatabase(@Nullable UUID database) {
        this.database = database;
    }

    public String getTables() {
        return tables;
    }

    public void setTables(String tables) {
        this.tables = tables;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public @Nullable Integer getResponders() {
        return responders;
    }

    public void setResponders(@Nullable Integer responders) {
        this.responders = responders;
    }

    public @Nullable BigDecimal getResponderHours() {
        return responderHours;
    }

    public void setResponderHours(@Nullable BigDecimal responderHours) {
        this.responderHours = responderHours;
    }

    public @Nullable BigDecimal getOtherCost() {
        return otherCost;
    }

    public void setOtherCost(@Nullable BigDecimal otherCost) {
        this.otherCost = otherCost;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
