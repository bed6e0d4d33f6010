/** ActiveMQ Artemis: the embedded broker, its journal and its users, and the Camel component that takes messages in batches. */
package org.disputehub.broker;
