package dev.lockkeeper.decision.adr;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.common.Text;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Gathers the files of an upload, loose or zipped, and stops at the first limit: nothing is read beyond it. */
public final class AdrArchive {

    private static final List<String> RUBBISH = List.of("__MACOSX/", ".git/", "node_modules/");

    private final List<AdrFile> files = new ArrayList<>();
    private int entries;
    private int markdown;
    private long bytes;

    public List<AdrFile> files() {
        return List.copyOf(files);
    }

    public void add(String path, InputStream content) throws IOException {
        require(++entries <= AdrLimits.MOST_ENTRIES, "decision.import.entries", AdrLimits.MOST_ENTRIES);
        var safe = safe(path);
        if (isRubbish(safe)) {
            return;
        }
        keep(new AdrFile(safe, read(safe, content)));
    }

    public void unzip(InputStream content) throws IOException {
        var before = entries;
        try (var zip = new ZipInputStream(content)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                add(entry, zip);
            }
        } catch (java.util.zip.ZipException | IllegalArgumentException damaged) {
            throw new RuleViolation("decision.import.damaged");
        }
        require(entries > before, "decision.import.damaged");
    }

    private void add(ZipEntry entry, ZipInputStream zip) throws IOException {
        if (entry.isDirectory()) {
            require(++entries <= AdrLimits.MOST_ENTRIES, "decision.import.entries", AdrLimits.MOST_ENTRIES);
        } else {
            add(entry.getName(), zip);
        }
    }

    private void keep(AdrFile file) {
        if (file.isMarkdown()) {
            require(++markdown <= AdrLimits.MOST_FILES, "decision.import.files-many", AdrLimits.MOST_FILES);
            require(file.bytes().length <= AdrLimits.LARGEST_FILE, "decision.import.file-large", file.path());
        }
        var twin = files.stream().anyMatch(other -> other.path().equals(file.path()));
        require(!twin, "decision.import.twin", file.path());
        files.add(file);
    }

    /** One byte beyond the limit is enough to know; what unpacks to more than everything may be is never held. */
    private byte[] read(String path, InputStream content) throws IOException {
        var left = AdrLimits.MOST_BYTES - bytes;
        var read = content.readNBytes((int) left + 1);
        bytes += read.length;
        require(read.length <= left, "decision.import.bytes", AdrLimits.MOST_BYTES / 1024 / 1024, path);
        return read;
    }

    /** A path that leads out of the tree is nobody's mistake. */
    static String safe(String path) {
        var slashed = path.replace('\\', '/');
        while (slashed.startsWith("./")) {
            slashed = slashed.substring(2);
        }
        var parts = List.of(slashed.split("/", -1));
        require(
                !slashed.isEmpty()
                        && slashed.length() <= AdrLimits.LONGEST_PATH
                        && !slashed.contains(":")
                        && slashed.chars().noneMatch(Character::isISOControl)
                        && Text.canBeKept(slashed)
                        && parts.stream().noneMatch(part -> part.isEmpty() || part.equals("..") || part.equals(".")),
                "decision.import.path",
                AdrNote.of("", path).args().get(0).replaceAll("\\p{Cntrl}", "?"));
        return slashed;
    }

    private static boolean isRubbish(String path) {
        return RUBBISH.stream().anyMatch(part -> path.startsWith(part) || path.contains("/" + part))
                || path.endsWith(".DS_Store");
    }
}
