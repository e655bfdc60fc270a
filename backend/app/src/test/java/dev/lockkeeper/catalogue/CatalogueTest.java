package dev.lockkeeper.catalogue;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Harbor, whose catalogue is empty. */
@LockkeeperTest
abstract class CatalogueTest {

    @Autowired
    Cast cast;

    @Autowired
    Browser browser;

    @Autowired
    Surveying surveying;

    Crew harbor;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
    }

    org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder change(
            String address, String version) {
        return browser.post(harbor.ana(), address)
                .param("name", "shop")
                .param("majorVersion", "18")
                .param("version", version);
    }

    org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder paste(
            DatabaseId database, String csv) {
        return browser.post(harbor.ana(), "catalogue/databases/" + database + "/snapshots")
                .param("csv", csv)
                .param("source", "pasted by hand");
    }
}
