package dev.lockkeeper.migration;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.lint.LintOutput;
import dev.lockkeeper.migration.MigrationReports.MigrationReport;
import jakarta.servlet.http.HttpServletRequest;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A migration's report as a file. */
@Controller
@RequestMapping("/{tenant}/migrations/{number}")
class MigrationReportController {

    private final MigrationReports reports;

    MigrationReportController(MigrationReports reports) {
        this.reports = reports;
    }

    @GetMapping({"/report.json", "/report.sarif", "/report.md", "/report.xml"})
    ResponseEntity<byte[]> show(
            @PathVariable int number,
            @RequestParam(required = false) @Nullable Integer revision,
            CurrentMember me,
            HttpServletRequest request) {
        var address =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        var report = reports.of(new MigrationId(me.tenant(), number), revision, address);
        return file(report, asked(request.getRequestURI()));
    }

    private static LintOutput asked(String address) {
        return Arrays.stream(LintOutput.values())
                .filter(output -> address.endsWith("." + output.extension()))
                .findFirst()
                .orElseThrow(() -> new NotFound("report"));
    }

    private static ResponseEntity<byte[]> file(MigrationReport report, LintOutput output) {
        var text = new StringWriter();
        output.write(report.outcome(), text);
        var attachment = ContentDisposition.attachment()
                .filename(report.name() + "." + output.extension())
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(MediaType.valueOf(output.mediaType()))
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
