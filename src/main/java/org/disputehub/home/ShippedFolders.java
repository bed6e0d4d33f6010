package org.disputehub.home;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The flow, connectors and mappings that the jar carries. */
public final class ShippedFolders {

    private ShippedFolders() {
    }

    /** @param name {@code routes}, {@code connectors} or {@code mappings} */
    public static void copy(String name, Path target) throws IOException {
        String root = "shipped/" + name + "/";
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:" + root + "**")) {
            String url = file.getURL().toString();
            if (url.endsWith("/") || !file.isReadable()) {
                continue;
            }
            Path copy = target.resolve(url.substring(url.lastIndexOf(root) + root.length()));
            Files.createDirectories(copy.getParent());
            try (InputStream in = file.getInputStream()) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
