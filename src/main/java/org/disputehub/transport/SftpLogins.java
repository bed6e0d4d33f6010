package org.disputehub.transport;

import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.remote.RemoteFileConfiguration;
import org.apache.camel.component.file.remote.SftpComponent;
import org.apache.camel.component.file.remote.SftpRemoteFile;
import org.springframework.stereotype.Component;

/**
 * Camel's SFTP with one thing more: a password may be given by reference, {@code password=#name}, as keys may. In the address itself everybody who
 * looks at the route could read it.
 */
@Component("sftp")
@org.apache.camel.spi.annotations.Component("sftp") // by this name Camel knows its options
class SftpLogins extends SftpComponent {

    @Override
    protected void afterPropertiesSet(GenericFileEndpoint<SftpRemoteFile> endpoint) throws Exception {
        super.afterPropertiesSet(endpoint);
        RemoteFileConfiguration login = (RemoteFileConfiguration) endpoint.getConfiguration();
        if (login.getPassword() != null && login.getPassword().startsWith("#")) {
            login.setPassword(getCamelContext().getRegistry().lookupByNameAndType(login.getPassword().substring(1), String.class));
        }
    }
}
