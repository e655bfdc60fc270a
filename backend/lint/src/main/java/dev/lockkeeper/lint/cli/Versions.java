package dev.lockkeeper.lint.cli;

import dev.lockkeeper.lint.output.Version;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Versions implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"lockkeeper-lint " + Version.CURRENT};
    }
}
