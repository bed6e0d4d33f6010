package org.disputehub.retention;

import org.disputehub.home.HubFolders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Files with personal data in the data folder: batches and their results, photos, photos that came by themselves. */
@Component
class KeptFiles {

    private static final String BATCH_NEEDED = """
            select exists (select from report where raw_ref is not null and split_part(raw_ref, '#', 1) = ?)
              or exists (select from quarantine where raw_ref is not null and split_part(raw_ref, '#', 1) = ?)""";
    private static final String PHOTO_NEEDED = """
            select exists (select from report where erased_at is null and canonical like '%"sha256":"%' and canonical like '%' || ? || '%')""";

    private final HubFolders folders;
    private final JdbcTemplate database;

    KeptFiles(HubFolders folders, JdbcTemplate database) {
        this.folders = folders;
        this.database = database;
    }

    /** Deletes those that are older and that no report needs; @return how many */
    int sweep(Instant before) throws IOException {
        int deleted = 0;
        for (Path batch : in(folders.data("batches"))) {
            String name = "batch:" + batch.getFileName();
            deleted += old(batch, before) && !needed(BATCH_NEEDED, name, name) && Files.deleteIfExists(batch) ? 1 : 0;
        }
        for (Path group : in(folders.data("attachments"))) {
            for (Path photo : in(group)) {
                deleted += old(photo, before) && !needed(PHOTO_NEEDED, photo.getFileName().toString()) && Files.deleteIfExists(photo) ? 1 : 0;
            }
        }
        for (Path connector : in(folders.data("uploads"))) {
            for (Path upload : in(connector)) {
                deleted += uploads(upload, before);
            }
        }
        return deleted;
    }

    /** A report that waits for more photos, with those that it has: all or nothing. */
    private int uploads(Path upload, Instant before) throws IOException {
        List<Path> files = in(upload);
        for (Path file : files) {
            if (!old(file, before) || needed(PHOTO_NEEDED, file.getFileName().toString().replaceAll("\\..*", ""))) {
                return 0;
            }
        }
        FileSystemUtils.deleteRecursively(upload);
        return files.size();
    }

    private boolean needed(String sql, Object... names) {
        return Boolean.TRUE.equals(database.queryForObject(sql, Boolean.class, names));
    }

    private static boolean old(Path file, Instant before) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isBefore(before);
    }

    private static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }
}
