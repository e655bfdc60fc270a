package dev.lockkeeper.decision;

import dev.lockkeeper.decision.adr.AdrArchive;
import dev.lockkeeper.decision.adr.AdrFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.web.multipart.MultipartFile;

/** What a person uploads: a zip, some files, or a folder. */
record ImportForm(List<MultipartFile> files) {

    static final ImportForm EMPTY = new ImportForm(List.of());

    /** What a request leaves out is empty; so is the part of an input that was left empty. */
    ImportForm {
        files = Objects.requireNonNullElse(files, List.<MultipartFile>of()).stream()
                .filter(file -> !file.isEmpty())
                .toList();
    }

    /** The zip's name, else that of the first file. */
    String source() {
        var first = files.isEmpty() ? "" : name(files.get(0));
        return first.substring(0, Math.min(200, first.length())) + (files.size() > 1 ? " …" : "");
    }

    List<AdrFile> tree() {
        var archive = new AdrArchive();
        for (var file : files) {
            try (var content = file.getInputStream()) {
                if (name(file).toLowerCase(Locale.ROOT).endsWith(".zip")) {
                    archive.unzip(content);
                } else {
                    archive.add(name(file), content);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return archive.files();
    }

    /** A browser that uploads a folder sends the path within it. */
    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "").replaceAll("\\p{Cntrl}", "?");
    }
}
