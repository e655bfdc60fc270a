package dev.lockkeeper.postgres;

import java.util.Locale;

/** The operating system and processor, as the archives of server binaries name them. */
record Platform(String system, String processor) {

    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Platform of(String osName, String osArch) {
        return new Platform(system(osName.toLowerCase(Locale.ROOT)), processor(osArch.toLowerCase(Locale.ROOT)));
    }

    String archive() {
        return "/postgres-" + this + ".txz";
    }

    private static String system(String name) {
        return name.startsWith("mac") ? "darwin" : name.replace(' ', '_');
    }

    private static String processor(String arch) {
        return switch (arch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> arch;
        };
    }

    @Override
    public String toString() {
        return system + "-" + processor;
    }
}
