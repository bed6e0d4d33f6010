package org.disputehub.flow;

import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** All that Hawtio can show: every name and every attribute of JMX. */
public final class JmxView {

    private JmxView() {
    }

    public static String everything() throws Exception {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        StringBuilder shown = new StringBuilder();
        for (ObjectName name : beans.queryNames(null, null)) {
            shown.append(name).append('\n');
            for (var attribute : attributes(beans, name)) {
                try {
                    Object value = beans.getAttribute(name, attribute.getName());
                    shown.append(value instanceof Object[] all ? Arrays.deepToString(all) : value instanceof CompositeData data ? data.values() : value).append('\n');
                } catch (Exception notReadable) {
                    shown.append('\n');
                }
            }
        }
        return shown.toString();
    }

    /** None of one that has gone meanwhile, such as a reply queue of the broker's. */
    private static MBeanAttributeInfo[] attributes(MBeanServer beans, ObjectName name) throws JMException {
        try {
            return beans.getMBeanInfo(name).getAttributes();
        } catch (InstanceNotFoundException gone) {
            return new MBeanAttributeInfo[0];
        }
    }
}
