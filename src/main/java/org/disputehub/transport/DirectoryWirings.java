package org.disputehub.transport;

import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Transport;
import org.disputehub.home.HubFolders;
import org.disputehub.home.HubSettings;
import org.springframework.stereotype.Component;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** {@code transport.directory} */
@Component
class DirectoryWirings implements Wirings {

    private final HubFolders folders;
    private final HubSettings settings;

    DirectoryWirings(HubFolders folders, HubSettings settings) {
        this.folders = folders;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return "directory";
    }

    @Override
    public Function<Transport, Object> settings() {
        return Transport::directory;
    }

    @Override
    public Wiring wire(ActiveConnector connector) {
        Transport.Directory directory = connector.definition().transport().directory();
        Path folder = directory.folder() == null ? folders.data("drop").resolve(connector.id()) : settings.homeFolder().resolve(directory.folder());
        return new Wiring(Map.of("folder", folder.normalize().toString(), "every", directory.every().toMillis()),
                Map.of("settled", new SettledFiles<File>(directory.include(), directory.quiet())));
    }
}
