/** Stage 7. Visits to those whose dispute was settled, as tasks of the county, and the three rates. */
package org.disputehub.followup;
