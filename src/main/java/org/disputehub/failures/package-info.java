/** Messages that could not be delivered, of every receiver in one place, with all that was tried: people look into them, mend them and send them again. Dead letters and refused feedback are among them. */
package org.disputehub.failures;
