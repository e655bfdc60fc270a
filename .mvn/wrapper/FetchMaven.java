import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.zip.ZipInputStream;

/** Fetches a Maven distribution, checks it and unpacks it: a JDK is all that mvnw can rely on. */
class FetchMaven {

    /** Arguments: the address of the zip, its SHA-512, the folder that is to hold it. */
    public static void main(String[] arguments) throws Exception {
        try {
            fetch(URI.create(arguments[0]), arguments[1], Path.of(arguments[2]));
        } catch (IOException e) {
            System.err.println("Cannot fetch Maven: " + e + "\nInstall Maven 3.8 or newer and start again.");
            System.exit(1);
        }
    }

    private static void fetch(URI address, String sha512, Path target) throws Exception {
        Path work = Files.createTempDirectory(Files.createDirectories(target.getParent()), "fetching-");
        try {
            System.err.println("Fetching " + address);
            Path zip = download(address, work.resolve("maven.zip"));
            check(zip, sha512);
            unpack(zip, work.resolve("maven"));
            moveInto(target, work.resolve("maven"));
        } finally {
            delete(work);
        }
    }

    private static Path download(URI address, Path file) throws IOException, InterruptedException {
        var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(30))
                .proxy(proxy(System.getenv("https_proxy")))
                .build();
        var request = HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(10)).build();
        int status = client.send(request, HttpResponse.BodyHandlers.ofFile(file)).statusCode();
        if (status != 200) {
            throw new IOException(address + " answers " + status);
        }
        return file;
    }

    /** Java itself listens only to -Dhttps.proxyHost. */
    private static ProxySelector proxy(String address) {
        if (address == null || address.isBlank()) {
            return ProxySelector.getDefault();
        }
        var uri = URI.create(address);
        return ProxySelector.of(new InetSocketAddress(uri.getHost(), uri.getPort()));
    }

    private static void check(Path zip, String expected) throws Exception {
        var digest = MessageDigest.getInstance("SHA-512");
        var actual = HexFormat.of().formatHex(digest.digest(Files.readAllBytes(zip)));
        if (!actual.equalsIgnoreCase(expected)) {
            throw new IOException("its SHA-512 is " + actual + ", but it should be " + expected);
        }
    }

    /** Without the one folder that holds everything in the archive. */
    private static void unpack(Path zip, Path target) throws IOException {
        try (var entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path name = Path.of(entry.getName()).normalize();
                if (!entry.isDirectory() && name.getNameCount() > 1) {
                    write(entries, target, name.subpath(1, name.getNameCount()));
                }
            }
        }
    }

    private static void write(InputStream content, Path target, Path name) throws IOException {
        Path file = target.resolve(name).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("the archive wants to write outside its folder: " + name);
        }
        Files.createDirectories(file.getParent());
        Files.copy(content, file);
        if (name.startsWith("bin")) {
            file.toFile().setExecutable(true, false);
        }
    }

    /** In one step, so that another mvnw running at the same time meets all of it or nothing. */
    private static void moveInto(Path target, Path unpacked) throws IOException {
        try {
            Files.move(unpacked, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.exists(target)) {
                throw e;
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
