package dev.lockkeeper.decision;

import dev.lockkeeper.decision.adr.AdrText;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The files of an import as they came. */
@Controller
@RequestMapping("/{tenant}/decisions/imports/{decisionImport}/files/{decisionImportFile}")
class DecisionImportFileController {

    private final DecisionImports imports;
    private final ImportedFiles files;

    DecisionImportFileController(DecisionImports imports, ImportedFiles files) {
        this.imports = imports;
        this.files = files;
    }

    @GetMapping
    String show(@PathVariable UUID decisionImport, @PathVariable UUID decisionImportFile, Model model) {
        var file = files.content(decisionImport, decisionImportFile);
        model.addAttribute("importing", imports.get(decisionImport));
        model.addAttribute("file", file);
        model.addAttribute("fileId", decisionImportFile);
        model.addAttribute("text", AdrText.of(file.bytes()).map(AdrText::text).orElse(null));
        return "decision/import/file";
    }

    /** To keep, never to look at in the browser: it may be anything. */
    @GetMapping("/original")
    ResponseEntity<byte[]> original(@PathVariable UUID decisionImport, @PathVariable UUID decisionImportFile) {
        var file = files.content(decisionImport, decisionImportFile);
        var name = file.path().substring(file.path().lastIndexOf('/') + 1);
        var attachment = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(file.bytes());
    }
}
