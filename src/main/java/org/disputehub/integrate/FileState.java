package org.disputehub.integrate;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;

/** How the files of some folders stand: enough to see that one has changed. Works on every file system, which events do not. */
record FileState(SortedMap<Path, String> files) {

    static FileState of(Path... folders) throws IOException {
        SortedMap<Path, String> files = new TreeMap<>();
        for (Path folder : folders) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!file.getFileName().toString().startsWith(".")) {
                        files.put(file, attributes.size() + " " + attributes.lastModifiedTime().toMillis() + " " + attributes.fileKey());
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) throws IOException {
                    if (file.equals(folder)) {
                        throw gone;
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return new FileState(files);
    }

    FileState under(Path folder) {
        SortedMap<Path, String> some = new TreeMap<>();
        files.forEach((file, state) -> {
            if (file.startsWith(folder)) {
                some.put(file, state);
            }
        });
        return new FileState(some);
    }
}
