package dev.lockkeeper.decision.adr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackingTreesTests {

    @Test
    void a_zip_gives_its_files_without_the_rubbish_that_archivers_add() throws IOException {
        assertThat(unzip(zip("doc/adr/0001-a.md", "__MACOSX/doc/adr/._0001-a.md", "doc/.DS_Store", ".git/HEAD")))
                .extracting(AdrFile::path)
                .containsExactly("doc/adr/0001-a.md");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.md",
                "doc/../../a.md",
                "/etc/a.md",
                "C:\\a.md",
                "doc\\..\\a.md",
                "doc//a.md",
                "doc/./a.md",
                "a\nb.md"
            })
    void a_path_that_leads_out_of_the_tree_is_refused(String path) throws IOException {
        var zip = zip(path);
        assertThatThrownBy(() -> unzip(zip)).hasMessage("decision.import.path");
    }

    @Test
    void a_bomb_is_left_at_the_limit() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("bomb.bin"));
            for (int i = 0; i < 400; i++) {
                zip.write(new byte[1024 * 1024]);
            }
        }
        assertThat(bomb.size()).isLessThan(1024 * 1024);
        assertThatThrownBy(() -> unzip(bomb.toByteArray())).hasMessage("decision.import.bytes");
    }

    @Test
    void a_thousand_records_are_taken_and_one_more_is_not() throws IOException {
        var names = new String[AdrLimits.MOST_FILES];
        for (int i = 0; i < names.length; i++) {
            names[i] = i + ".md";
        }
        assertThat(unzip(zip(names))).hasSize(1_000);

        var more = java.util.Arrays.copyOf(names, names.length + 1);
        more[names.length] = "last.md";
        var zip = zip(more);
        assertThatThrownBy(() -> unzip(zip)).hasMessage("decision.import.files-many");
    }

    @Test
    void more_entries_than_a_tree_has_are_refused() throws IOException {
        var names = new String[AdrLimits.MOST_ENTRIES + 1];
        for (int i = 0; i < names.length; i++) {
            names[i] = "folder" + i + "/";
        }
        var zip = zip(names);
        assertThatThrownBy(() -> unzip(zip)).hasMessage("decision.import.entries");
    }

    @Test
    void a_huge_record_is_refused_by_name() {
        assertThatThrownBy(() ->
                        new AdrArchive().add("a.md", new ByteArrayInputStream(new byte[AdrLimits.LARGEST_FILE + 1])))
                .hasMessage("decision.import.file-large");
    }

    @Test
    void what_is_no_zip_is_refused() {
        assertThatThrownBy(() -> unzip("no zip".getBytes())).hasMessage("decision.import.damaged");
        assertThatThrownBy(() -> unzip(new byte[] {'P', 'K', 3, 4, 1, 2, 3})).hasMessage("decision.import.damaged");
    }

    @Test
    void a_path_that_is_there_twice_is_refused() throws IOException {
        var archive = new AdrArchive();
        archive.add("a.md", new ByteArrayInputStream(new byte[1]));
        assertThatThrownBy(() -> archive.add("./a.md", new ByteArrayInputStream(new byte[1])))
                .hasMessage("decision.import.twin");
    }

    private static java.util.List<AdrFile> unzip(byte[] zip) throws IOException {
        var archive = new AdrArchive();
        archive.unzip(new ByteArrayInputStream(zip));
        return archive.files();
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.endsWith("/") ? new byte[0] : new byte[] {'#'});
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
