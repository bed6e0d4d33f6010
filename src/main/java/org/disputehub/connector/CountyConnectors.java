package org.disputehub.connector;

import org.disputehub.home.HubFolders;
import org.springframework.stereotype.Component;

import java.io.IOException;

/** The counties that say how they get their messages; each other one has its queue. */
@Component
public class CountyConnectors extends PlainConnectors<CountyConnector> {

    CountyConnectors(HubFolders folders, ConnectorVersions versions) throws IOException {
        super(folders, versions, "county", "its messages go to its queue", ConnectorFile::county);
    }
}
