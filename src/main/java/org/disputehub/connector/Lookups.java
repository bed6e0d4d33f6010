package org.disputehub.connector;

import org.disputehub.home.HubFolders;
import org.springframework.stereotype.Component;

import java.io.IOException;

/** The registers that run. */
@Component
public class Lookups extends PlainConnectors<LookupConnector> {

    Lookups(HubFolders folders, ConnectorVersions versions) throws IOException {
        super(folders, versions, "lookup", "the register is not asked any more, its rows are kept", ConnectorFile::lookup);
    }
}
