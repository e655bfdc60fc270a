package dev.lockkeeper.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.decision.adr.AdrFile;
import dev.lockkeeper.decision.adr.Trees;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class ImportPagesTests extends ImportingTest {

    @Autowired
    Browser browser;

    @Test
    void an_uploaded_zip_is_shown_first_and_then_brought_in() throws IOException {
        var answer = upload(harbor.boris(), new MockMultipartFile("files", "adr.zip", null, zip(Trees.madr())));
        assertThat(answer).hasStatus3xxRedirection();
        var address = String.valueOf(answer.getResponse().getRedirectedUrl());

        page(harbor.boris(), address)
                .contains(
                        "Import of adr.zip",
                        "Bring 40 records in",
                        "Give every shipment a bigserial key",
                        "MADR 2",
                        "New record",
                        "Superseded",
                        "22 Apr 2019");
        page(harbor.boris(), address + "?after=19").contains("Section &quot;Rollout&quot; has no field");
        page(harbor.boris(), address + "?after=39").contains("An index or a template");
        page(harbor.vera(), address).doesNotContain("Bring 40 records in");
        page(harbor.boris(), "decisions").doesNotContain("Give every shipment");

        assertThat(browser.post(harbor.boris(), address + "/confirmation")).hasStatus3xxRedirection();
        var id = java.util.UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .until(() -> dev.lockkeeper.access.Acting.as(harbor.boris(), () -> imports.get(id))
                        .isFinished());

        page(harbor.vera(), address).contains("40 records are in.");
        page(harbor.vera(), address + "?after=19").contains("D-40");
        page(harbor.vera(), "decisions/imports").contains("adr.zip", "Done");
        page(harbor.vera(), "decisions/28")
                .contains(
                        "Imported by Boris",
                        "0028-charges-get-a-currency-column.md",
                        "Deciders named there: Olu Adeyemi",
                        "Consulted: The night shift, Customs desk");
        page(harbor.vera(), "decisions/3").contains("Superseded by", "D-26 Public identifiers are uuid", "Apr 2019");
        assertThat(browser.post(harbor.boris(), address + "/confirmation")).hasStatus(409);
        assertThat(browser.get(harbor.vera(), address + "/progress").header("HX-Request", "true"))
                .bodyText()
                .contains("40 records are in.")
                .doesNotContain("<html");
    }

    @Test
    void loose_files_of_a_folder_keep_their_paths_and_can_be_read_again() {
        var file = Trees.nygard().get(0);
        var answer = upload(harbor.boris(), new MockMultipartFile("files", file.path(), null, file.bytes()));
        var address = String.valueOf(answer.getResponse().getRedirectedUrl());
        var id = java.util.UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        var kept = report(harbor.boris(), id).get(0);

        page(harbor.vera(), address + "/files/" + kept.id()).contains(file.path(), "## Decision");
        assertThat(browser.get(harbor.vera(), address + "/files/" + kept.id() + "/original"))
                .hasStatusOk()
                .hasHeader("Content-Type", "application/octet-stream")
                .body()
                .isEqualTo(file.bytes());
    }

    @Test
    void what_cannot_be_taken_is_told_in_the_form() throws IOException {
        assertThat(upload(harbor.boris())).hasStatus(422).bodyText().contains("Choose a zip, files or a folder.");
        assertThat(upload(harbor.boris(), new MockMultipartFile("files", "adr.zip", null, "no zip".getBytes())))
                .hasStatus(422)
                .bodyText()
                .contains("This zip cannot be read.");
        assertThat(upload(harbor.boris(), new MockMultipartFile("files", "../../etc/a.md", null, "x".getBytes())))
                .hasStatus(422)
                .bodyText()
                .contains("A path leads out of the tree");
        assertThat(upload(harbor.boris(), new MockMultipartFile("files", "a.md", null, new byte[300 * 1024])))
                .hasStatus(422)
                .bodyText()
                .contains("larger than 256 kB");
        page(harbor.boris(), "decisions/imports").contains("Nothing has been imported yet.");
    }

    @Test
    void an_upload_with_nothing_new_offers_nothing() {
        var answer = upload(harbor.boris(), new MockMultipartFile("files", "README.md", null, "# Hi".getBytes()));

        page(harbor.boris(), String.valueOf(answer.getResponse().getRedirectedUrl()))
                .contains("Nothing here is new")
                .doesNotContain("records in</button>");
    }

    @Test
    void who_may_not_accept_may_not_import() {
        assertThat(upload(harbor.ada(), new MockMultipartFile("files", "a.md", null, "# A".getBytes())))
                .hasStatus(403);
        page(harbor.ada(), "decisions").doesNotContain("decisions/imports/new");
        page(harbor.boris(), "decisions").contains("decisions/imports/new");
    }

    @Test
    void files_are_taken_at_no_other_address() {
        assertThat(browser.post(harbor.boris(), "decisions")
                        .multipart()
                        .file("files", new byte[1])
                        .exchange())
                .hasStatus(415);
        assertThat(browser.post(harbor.boris(), "/api/v1/lint")
                        .multipart()
                        .file("files", new byte[1])
                        .exchange())
                .hasStatus(415);
    }

    @Test
    void an_import_of_another_tenant_is_not_there() {
        var quarry = cast.quarry();
        var id = preview(quarry.boris(), Trees.nygard());
        var file = report(quarry.boris(), id).get(0).id();

        for (var rest : List.of("", "/progress", "/files/" + file, "/files/" + file + "/original")) {
            assertThat(browser.get(harbor.boris(), "decisions/imports/" + id + rest))
                    .as(rest)
                    .hasStatus(404);
        }
        assertThat(browser.post(harbor.boris(), "decisions/imports/" + id + "/confirmation"))
                .hasStatus(404);
    }

    private MvcTestResult upload(CurrentMember by, MockMultipartFile... files) {
        var request = browser.post(by, "decisions/imports").multipart();
        for (var file : files) {
            request.file(file);
        }
        return request.exchange();
    }

    private AbstractStringAssert<?> page(CurrentMember reader, String address) {
        return assertThat(browser.get(reader, address)).hasStatusOk().bodyText();
    }

    private static byte[] zip(List<AdrFile> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files) {
                zip.putNextEntry(new ZipEntry(file.path()));
                zip.write(file.bytes());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
