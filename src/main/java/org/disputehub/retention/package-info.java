/** Life of the data: personal data is erased when the policy's time has come, or an admin says so; statistics stay. */
package org.disputehub.retention;
