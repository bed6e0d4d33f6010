/** What a partner sees before the first report: a page to try messages on, and the contract with each connector's own examples. */
package org.disputehub.partner;
